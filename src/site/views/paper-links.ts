import type { Paper } from '../../schema/paper.ts';
import { counted } from '../../values/counted.ts';
import { formatDay } from '../../values/dates.ts';

/** A link from a paper's page to another site. */
export interface PaperLink {
  label: string;
  address: string;
  /** What stands after the link. */
  note: string | null;
}

type Linked = Pick<Paper, 'arxivId' | 'links' | 'stars' | 'media' | 'thumbnail'>;

const VIDEO = /\.(?:mp4|webm|mov|qt|m4v)$/i;

/** Where else a paper is, in the order in which its page shows it. Nothing is loaded from there. */
export function paperLinks({ arxivId, links, stars, media, thumbnail }: Linked): PaperLink[] {
  const link = (label: string, address: string | null, note: string | null = null): PaperLink[] =>
    address === null ? [] : [{ label, address, note }];
  const asOf = stars && `${counted(stars.count, 'star')} on ${formatDay(stars.day)}`;
  return [
    ...link('arXiv', arxivId && `https://arxiv.org/abs/${arxivId}`),
    ...link('Code', links.code, asOf),
    ...link('Project page', links.project),
    ...numbered('Video', media.filter(isVideo)),
    ...numbered(
      'Picture',
      media.filter((address) => !isVideo(address)),
    ),
    ...link('Preview', thumbnail),
  ];
}

function isVideo(address: string): boolean {
  return VIDEO.test(new URL(address).pathname);
}

/** Several of one kind have numbers. */
function numbered(kind: string, addresses: string[]): PaperLink[] {
  return addresses.map((address, index) => {
    const label = addresses.length === 1 ? kind : `${kind} ${index + 1}`;
    return { label, address, note: null };
  });
}
