import type { Digest, DigestLink, DigestPaper } from './digest.ts';
import { plainExcerpt } from '../outputs/excerpt.ts';
import type { Day, Paper } from '../schema/paper.ts';
import { counted } from '../values/counted.ts';
import { formatDay, formatLongDay } from '../values/dates.ts';
import { textOf } from '../model/paper-text.ts';
import { paths } from '../values/paths.ts';
import { site } from '../project/settings.ts';

/** What a digest is to be of. */
export interface DigestSelection {
  /** A listing day, `YYYY-MM-DD`, or an ISO week, `2025-W47`. */
  period: string;
  /** Its listing days, newest first; one at least. */
  days: Pick<Day, 'date' | 'curators'>[];
  /** A day's in the order of its page, a week's as they come. */
  papers: Paper[];
  /** The topic that all of them have, when they were chosen by one. */
  topic: { id: string; title: string } | null;
}

/** Where a digest is made: the topics' titles, and the absolute address of a path. */
export interface DigestPlace {
  topicTitle: (id: string) => string;
  address: (path: string) => string;
}

const PREHEADER_LENGTH = 180;

/** The digest of papers. Those of a week begin with the most discussed. */
export function digestOf(selection: DigestSelection, place: DigestPlace): Digest {
  const { period, days, topic } = selection;
  const { address } = place;
  const isWeek = period.includes('W');
  const [newest] = days;
  const oldest = days.at(-1);
  if (!newest || !oldest) throw new Error(`No listing day in ${period}`);
  const papers = isWeek ? mostDiscussedFirst(selection.papers) : selection.papers;
  const since = newest === oldest ? '' : `${formatDay(oldest.date, 'd MMMM')} to `;
  const when = since + formatDay(newest.date);
  const amount = counted(papers.length, 'paper') + (topic ? ` on ${topic.title}` : '');
  const curators = isWeek || topic ? null : newest.curators;
  return {
    id: topic ? `${period}.${topic.id}` : period,
    day: newest.date,
    language: site.language,
    from: site.title,
    subject: `${amount}, ${when}`,
    preheader: plainExcerpt(
      papers.map((paper) => textOf(paper).title).join(' · '),
      PREHEADER_LENGTH,
    ),
    heading: isWeek ? when : formatLongDay(newest.date),
    lead: [amount, isWeek && 'the most discussed first', curators && `by ${curators}`]
      .filter(Boolean)
      .join(', '),
    home: address(paths.home),
    page: pageOf(selection, address),
    papers: papers.map((paper) => paperOf(paper, place)),
  };
}

/** The page with all that a digest says: of a week, the list of days, for it has none of its own. */
function pageOf({ period, days, topic }: DigestSelection, address: DigestPlace['address']) {
  if (topic) return { url: address(paths.topic(topic.id)), label: `All papers on ${topic.title}` };
  const [newest] = days;
  if (period.includes('W') || !newest) return { url: address(paths.days), label: 'All days' };
  return { url: address(paths.day(newest.date)), label: 'This day in the archive' };
}

function paperOf(paper: Paper, { topicTitle, address }: DigestPlace): DigestPaper {
  const { id, organization, authorCount, upvotes, comments, topics } = paper;
  const { title, abstract } = textOf(paper);
  const facts = [
    organization?.name,
    authorCount === null ? null : counted(authorCount, 'author'),
    upvotes ? counted(upvotes, 'upvote') : null,
    comments ? counted(comments, 'comment') : null,
    topics.map(topicTitle).join(', '),
  ];
  return {
    title,
    url: address(paths.paper(id)),
    facts: facts.flatMap((fact) => (fact ? [fact] : [])),
    abstract,
  };
}

/** By comments, then upvotes; those that have as many stay as they come. */
function mostDiscussedFirst(papers: Paper[]): Paper[] {
  return papers.toSorted(
    (a, b) => (b.comments ?? 0) - (a.comments ?? 0) || (b.upvotes ?? 0) - (a.upvotes ?? 0),
  );
}

/** The links at the end of a digest that is a page. */
export function digestPageLinks({ page, home, from }: Digest): DigestLink[] {
  return [page, { url: home, label: from }];
}
