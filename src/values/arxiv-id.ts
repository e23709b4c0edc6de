const NEW_STYLE = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;
const OLD_STYLE = /^([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;

/**
 * An arXiv id without its version (info.arxiv.org/help/arxiv_identifier).
 *
 * @returns null when the text is not one.
 * @example arxivIdFrom('2511.15065v2') // '2511.15065'
 */
export function arxivIdFrom(text: string): string | null {
  return NEW_STYLE.exec(text)?.[1] ?? OLD_STYLE.exec(text)?.[1] ?? null;
}
