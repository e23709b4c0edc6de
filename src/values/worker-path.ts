/** Where the service worker is: apart from `paths`, which no page loads for this alone. */
export const WORKER_PATH = '/sw.js';
