import type { Digest, DigestLink, DigestPaper } from './digest.ts';
import { plainExcerpt } from '../outputs/excerpt.ts';
import type { Model } from '../model/model.ts';
import type { Published } from '../model/published.ts';
import type { Day } from '../schema/paper.ts';
import type { PublicAddress } from '../project/address.ts';
import { counted } from '../values/counted.ts';
import { formatDay, formatLongDay } from '../values/dates.ts';
import { paths } from '../values/paths.ts';
import { lookup } from '../values/lookup.ts';

/** What a digest covers. */
export interface DigestSelection {
  /** A listing day, `YYYY-MM-DD`, or an ISO week, `2025-W47`. */
  period: string;
  /** Its listing days, newest first; at least one. */
  days: Pick<Day, 'date' | 'curators'>[];
  /** For a day in the order of its page, for a week in any order. */
  papers: DigestSource[];
  /** The topic that all of them have, when they were chosen by one. */
  topic: { id: string; title: string } | null;
}

/** What a digest reads of a paper: its topics, and no keywords or related papers. */
type DigestSource = Model['classified'][number];

const PREHEADER_LENGTH = 180;

/** The digest of papers. Those of a week begin with the most discussed. */
export function digestOf(selection: DigestSelection, published: Published): Digest {
  const { period, days, topic } = selection;
  const { settings, address } = published.project;
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
    language: settings.language,
    from: settings.title,
    subject: `${amount}, ${when}`,
    preheader: plainExcerpt(
      papers.map(({ text }) => text.title.plain).join(' · '),
      PREHEADER_LENGTH,
    ),
    heading: isWeek ? when : formatLongDay(newest.date),
    lead: [amount, isWeek && 'the most discussed first', curators && `by ${curators}`]
      .filter(Boolean)
      .join(', '),
    home: address.permalink(paths.home),
    page: pageOf(selection, address),
    papers: papers.map((paper) => paperOf(paper, published)),
  };
}

/**
 * The page with everything that a digest says. A week has no page of its own, so it is the list of
 * days.
 */
function pageOf({ period, days, topic }: DigestSelection, { permalink }: PublicAddress) {
  if (topic)
    return { url: permalink(paths.topic(topic.id)), label: `All papers on ${topic.title}` };
  const [newest] = days;
  if (period.includes('W') || !newest) return { url: permalink(paths.days), label: 'All days' };
  return { url: permalink(paths.day(newest.date)), label: 'This day in the archive' };
}

function paperOf(
  { id, organization, authorCount, upvotes, comments, topics, text }: DigestSource,
  { model, project }: Published,
): DigestPaper {
  const facts = [
    organization?.name,
    authorCount === null ? null : counted(authorCount, 'author'),
    upvotes ? counted(upvotes, 'upvote') : null,
    comments ? counted(comments, 'comment') : null,
    topics.map((topic) => lookup(model.topics, topic).title).join(', '),
  ];
  return {
    title: text.title.plain,
    url: project.address.permalink(paths.paper(id)),
    facts: facts.flatMap((fact) => (fact ? [fact] : [])),
    abstract: text.abstract?.plain ?? null,
  };
}

/** By comments, then upvotes; equals stay in their order. */
function mostDiscussedFirst(papers: DigestSource[]): DigestSource[] {
  return papers.toSorted(
    (a, b) => (b.comments ?? 0) - (a.comments ?? 0) || (b.upvotes ?? 0) - (a.upvotes ?? 0),
  );
}

/** The links at the end of a digest that is a page. */
export function digestPageLinks({ page, home, from }: Digest): DigestLink[] {
  return [page, { url: home, label: from }];
}
