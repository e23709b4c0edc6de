import { articleOf } from '../../outputs/json-ld.ts';
import { risEntry } from '../../outputs/ris.ts';
import { element } from '../../search/element.ts';

/** A record for reference managers, made of the JSON-LD of the page. */
class RisRecord extends HTMLElement {
  connectedCallback() {
    const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
    if (!json) return;
    const record = element('pre', { tabIndex: 0, ariaLabel: 'RIS' }, risEntry(articleOf(json)));
    const button = document.createElement('copy-button');
    button.dataset['label'] = 'Copy RIS';
    button.append(record);
    const summary = element('summary', {}, 'RIS, for reference managers');
    this.replaceChildren(element('details', {}, summary, button));
  }
}

customElements.define('ris-record', RisRecord);
