import { element } from '../element.ts';

/** A button of a form, that does not send it. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: label });
  made.addEventListener('click', press);
  return made;
}
