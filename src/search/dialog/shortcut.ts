import type * as Dialog from './dialog.ts';

/**
 * Opens the dialog of a page by `/` or Ctrl-K, and loads its script only then. What that script alone
 * can do is kept for it: steps of the arrows among papers that are not there yet, and that Enter is to
 * open the chosen one. Where it cannot be loaded, Enter sends the form.
 */
export function listenForSearch(dialog: HTMLDialogElement): void {
  const [field] = dialog.getElementsByTagName('input') as unknown as [HTMLInputElement];
  const { script = '' } = dialog.dataset;
  let early: { steps: number; isSent?: true } = { steps: 0 };

  const keep = (event: Event) => {
    const { type } = event;
    const { key, isComposing } = event as KeyboardEvent;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (type === 'input') early = { steps: 0 };
    else if (step && !isComposing) early.steps += step;
    else if (type === 'submit' && early.steps) early.isSent = true;
    else return;
    event.preventDefault();
  };
  dialog.onkeydown = dialog.oninput = dialog.onsubmit = keep;

  const openSearch = () => {
    const ofPage = document.querySelector<HTMLInputElement>('#search [name=q]');
    ofPage?.focus();
    ofPage?.select();
    if (ofPage || dialog.open) return;
    early = { steps: 0 };
    dialog.showModal();
    field.select();
    const loading = import(/* @vite-ignore */ script) as Promise<typeof Dialog>;
    loading.then(
      ({ takeOver }) => {
        if (dialog.open) takeOver(dialog, early);
      },
      () => {
        dialog.onsubmit = null;
        if (early.isSent) field.form?.submit();
      },
    );
  };

  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, shiftKey, ctrlKey, metaKey } = event;
    const isTyping = (target as Element).closest('input, textarea, select, [contenteditable]');
    const isSlash = key === '/' && !isTyping && !ctrlKey && !metaKey;
    const isControlK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey;
    if (altKey || !(isSlash || isControlK)) return;
    event.preventDefault();
    openSearch();
  });
}
