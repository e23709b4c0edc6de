/** arxiv.org/category_taxonomy */
const CATEGORY =
  /^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,}|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$/;

/** A class of the ACM, as `I.2.7`, of the MSC, as `68T07`, or of MeSH, as `L01.700.508`. */
const CLASS = String.raw`(?:[A-K]\.(?:\d+|m)(?:\.(?:\d+|m))*|[A-Z]\d\d(?:\.\d{3})+|\d\d(?:[A-Z]\d+|-\d\d|[A-Z]?xx|-XX)?|\d\.\d)`;
const NAMED = String.raw`(?:(?:MSC|ACM)[\s:]*)?(?:(?:Primary|Secondary)[\s:]*)?${CLASS}(?:\s*\([^()]*\)|\s+[A-Z][A-Za-z]+(?: [A-Za-z]+)*)?`;
// A separator between two classes is a must: without it, a run of digits divides in countless ways.
const CLASSES = new RegExp(String.raw`^${NAMED}(?:[\s,;:.]+${NAMED})*[\s,;.]*$`);

/**
 * Whether a keyword of bulk metadata is a code of a classification, which tells readers nothing: an
 * arXiv category (`cs.CV`), or classes of the ACM or the MSC; one keyword may hold a list of these
 * (`I.2.7; H.3.1`, `68T07 (Primary), 68T45 (Secondary)`).
 */
export function isCode(keyword: string): boolean {
  return CATEGORY.test(keyword) || CLASSES.test(keyword);
}
