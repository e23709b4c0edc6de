import { addressOf } from '../../values/base-path.ts';

/** Where the worker is: not from `paths`, which no page loads for this alone. */
const WORKER = '/sw.js';

/** Has the browser keep the pages that are read, and tells its worker when to begin. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const keep = async () => {
    const isKept = serviceWorker.controller !== null;
    try {
      await serviceWorker.register(addressOf(WORKER), { updateViaCache: 'none' });
      const { active } = await serviceWorker.ready;
      if (!isKept) active?.postMessage('keep');
    } catch (error) {
      console.warn('Nothing is kept to be read offline:', error);
    }
  };
  addEventListener('load', () => void keep());
}
