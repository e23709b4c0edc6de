/** So many results are shown at a time. */
export const PAGE_SIZE = 20;
