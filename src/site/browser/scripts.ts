/** What every page loads, once: elements that pages have, and what serves the reader on any page. */
import './copy-button.ts';
import { keepOffline } from './keep-offline.ts';
import './ris-record.ts';

// Only a build has a worker.
if (import.meta.env.PROD) keepOffline();

if (new URLSearchParams(location.search).has('highlight')) {
  const { highlightPage } = await import('../../search/highlight.ts');
  highlightPage();
}
