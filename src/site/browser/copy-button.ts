/** A button that copies the text of the element inside, or the text that it is given. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const { label = 'Copy', text = this.firstElementChild?.textContent ?? '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    const copy = async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = label), 2000);
    };
    button.addEventListener('click', () => void copy());
    this.append(button);
  }
}

// The clipboard is there on https and localhost only.
if ('clipboard' in navigator) customElements.define('copy-button', CopyButton);
