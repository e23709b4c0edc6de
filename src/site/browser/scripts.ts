/** What every page loads, once: elements that pages have, and what serves the reader on any page. */
import './copy-button.ts';
import { listenForSearch } from '../../search/dialog/shortcut.ts';
import { keepOffline } from './keep-offline.ts';
import './ris-record.ts';

const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
if (dialog) listenForSearch(dialog);

// Only a build has a worker.
if (import.meta.env.PROD) keepOffline();

if (new URLSearchParams(location.search).has('highlight')) {
  const { highlightPage } = await import('../../search/highlight.ts');
  highlightPage();
}
