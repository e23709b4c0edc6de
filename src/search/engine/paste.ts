/** What a text asks for that a reader copied from elsewhere. */
export interface Pasted {
  /** The first arXiv id in it, without a version. */
  arxivId: string | null;
  /** What it says of the paper, as a query: the text itself where it is nothing else. */
  query: string;
}

/** arXiv's ids since April 2007 (info.arxiv.org/help/arxiv_identifier.html). */
const ARXIV_ID = /(?<![\d.])(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?![\d])/;
/** Those before, such as `hep-th/9901001`. */
const OLD_ARXIV_ID = /(?<![a-z])([a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i;

/**
 * Reads what may be an id, an address, a reference or an entry of a bibliography.
 *
 * @example readPaste('doi:10.48550/arXiv.2510.26692').arxivId // '2510.26692'
 */
export function readPaste(text: string): Pasted {
  const withoutDoi = text.replace(/10\.48550\/arxiv\./gi, ' ');
  const arxivId =
    ARXIV_ID.exec(withoutDoi)?.[1] ?? OLD_ARXIV_ID.exec(withoutDoi)?.[1]?.toLowerCase() ?? null;
  return { arxivId, query: titleIn(text) ?? text };
}

/** The title that a text gives as such. */
function titleIn(text: string): string | null {
  const found =
    bibtexTitle(text) ??
    risTitle(text) ??
    addressTitle(text) ??
    quotedTitle(text) ??
    datedTitle(text);
  return found === null
    ? null
    : found
        .replace(/["“”„{}\\$]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || null;
}

function bibtexTitle(text: string): string | null {
  if (!/^\s*@\w+\s*\{/.test(text)) return null;
  const start = /(?<!\w)title\s*=\s*[{"]/i.exec(text);
  if (!start) return null;
  const rest = text.slice(start.index + start[0].length);
  let depth = 1;
  for (const [at, character] of Array.from(rest).entries()) {
    if (character === '{') depth += 1;
    else if (character === '}' || (character === '"' && depth === 1)) depth -= 1;
    if (depth === 0) return Array.from(rest).slice(0, at).join('');
  }
  return rest;
}

function risTitle(text: string): string | null {
  if (!/^\s*TY {2}- /.test(text)) return null;
  return /(?:^|\s)(?:TI|T1) {2}- (.+?)(?=\s+[A-Z][A-Z\d] {2}-|$)/s.exec(text)?.[1] ?? null;
}

/** An address whose last long part is a title with hyphens: Semantic Scholar, Papers with Code. */
function addressTitle(text: string): string | null {
  if (!/^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)) return null;
  const path = text.trim().replace(/^[^/]*\/\/[^/]*|[?#].*$/g, '');
  const part = path.split('/').find((one) => one.split('-').length > 2);
  return part?.replace(/-+/g, ' ') ?? null;
}

/** `A. Author, “A title,” in Proc. …`: a reference as IEEE and MLA write it. */
function quotedTitle(text: string): string | null {
  if (!/\b(?:19|20)\d\d\b/.test(text)) return null;
  const title = /["“]([^"“”]{12,}?)[,.]?["”]/.exec(text)?.[1] ?? null;
  return title !== null && text.length > title.length + 16 ? title : null;
}

/** `Author, A. (2024). A title. Journal.`: a reference as APA writes it. */
function datedTitle(text: string): string | null {
  return /\((?:19|20)\d\d[a-z]?(?:, [^)]*)?\)\.\s+(.{8,}?)(?:\.\s|\.$|$)/s.exec(text)?.[1] ?? null;
}
