/** What an e-mail digest says: the papers of one listing day, or of several. Texts are plain. */
export interface Digest {
  /** What it covers, e.g. `2025-11-19`, `2025-W47.linear-attention`. */
  id: string;
  /** Its newest listing day, `YYYY-MM-DD`. */
  day: string;
  /** BCP 47 tag. */
  language: string;
  /** The name of the archive. */
  from: string;
  subject: string;
  /** What an inbox shows after the subject. */
  preheader: string;
  heading: string;
  lead: string;
  /** Absolute address of the archive's home page. */
  home: string;
  /** Absolute address of the page that has all of it, and what a link there says. */
  page: { url: string; label: string };
  papers: DigestPaper[];
}

/** A paper in a digest. */
export interface DigestPaper {
  title: string;
  /** Absolute permalink. */
  url: string;
  /** In words, such as `12 upvotes`; the topics last. */
  facts: string[];
  /** With a blank line between paragraphs. */
  abstract: string | null;
}

/** A link at the end of a digest. */
export interface DigestLink {
  url: string;
  label: string;
}

/** As much of a digest as one message holds. */
export interface ShownDigest extends Digest {
  /** How many papers it leaves out. */
  left: number;
  links: DigestLink[];
}
