import { plainExcerpt } from '../outputs/excerpt.ts';
import type { Digest, DigestLink, DigestPaper, ShownDigest } from './digest.ts';
import { digestHtml, paperHtml } from './html.ts';
import { digestText } from './text.ts';

/**
 * The most bytes of both parts of a message, as they are sent. Gmail clips what is longer than 102
 * kB (mailchimp.com/help/gmail-is-clipping-my-email); the headers take less than the rest up to 90
 * kB.
 */
const MOST_BYTES = 86_000;

/** Characters of a title, which strangers wrote. */
const TITLE_LENGTH = 300;

/** How much of a paper is shown: characters of its abstract, and whether its facts are. */
interface Measure {
  abstract: number;
  hasFacts: boolean;
}

/** From much to little; the last one shows titles only. */
const MEASURES: Measure[] = [
  ...[1600, 1000, 700, 500, 350, 240, 160, 100, 0].map((abstract) => ({
    abstract,
    hasFacts: true,
  })),
  { abstract: 0, hasFacts: false },
];

/**
 * As much of a digest as a message may hold: abstracts are shortened, then left out, then the facts
 * are left out. If that is still too long, the last papers are left out.
 *
 * @param links for the end of the message.
 */
export function fitDigest(digest: Digest, links: DigestLink[]): ShownDigest {
  const all = digest.papers.length;
  const around = { ...digest, papers: [], left: all, links };
  const room = MOST_BYTES - encodedSize(digestHtml(around)) - encodedSize(digestText(around));
  let papers: DigestPaper[] = [];
  for (const measure of MEASURES) {
    papers = papersInto(room, digest.papers, measure);
    if (papers.length === all) break;
  }
  return { ...around, papers, left: all - papers.length };
}

/** The first papers, as many as take no more bytes than there is room for. */
function papersInto(room: number, papers: DigestPaper[], measure: Measure): DigestPaper[] {
  const taken: DigestPaper[] = [];
  let size = 0;
  for (const paper of papers) {
    const shown = shownPaper(paper, measure);
    size += encodedSize(`\n${paperHtml(shown)}`) + encodedSize(unwrapped(shown));
    if (size > room) break;
    taken.push(shown);
  }
  return taken;
}

function shownPaper(paper: DigestPaper, { abstract: length, hasFacts }: Measure): DigestPaper {
  const { title, url, facts, abstract } = paper;
  return {
    title: plainExcerpt(title, TITLE_LENGTH),
    url,
    facts: hasFacts ? facts : [],
    abstract: abstract === null || length === 0 ? null : shortened(abstract, length),
  };
}

function shortened(abstract: string, length: number): string {
  return abstract.length <= length ? abstract : plainExcerpt(abstract, length);
}

/** The text of a paper before it is wrapped, which takes long and turns spaces into line breaks. */
function unwrapped({ title, url, facts, abstract }: DigestPaper): string {
  return ['', '', title, facts.join(' · '), url, '', abstract ?? ''].join('\n');
}

/** Bytes of a text as quoted-printable (RFC 2045, 6.7), with its soft line breaks, or a few more. */
function encodedSize(text: string): number {
  const others = text.match(/[^\n -<>-~]/g)?.join('') ?? '';
  const escaped = 3 * new TextEncoder().encode(others).length;
  const plain = text.length - others.length;
  return Math.ceil(((escaped + plain) * 76) / 70);
}
