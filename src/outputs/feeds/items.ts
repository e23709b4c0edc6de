import { escape } from 'html-escaper';
import { plainExcerpt } from '../excerpt.ts';
import type { FeedItem, ItemDates } from './feed.ts';
import type { Day, Paper } from '../../schema/paper.ts';
import { parseText } from '../../text/parse-text.ts';
import { toHtml } from '../../text/to-html.ts';
import { toPlain } from '../../text/to-plain.ts';
import { counted } from '../../values/counted.ts';
import { formatLongDay } from '../../values/dates.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import { timeOf, type Listed } from './listed.ts';
import type { FeedSources } from './sources.ts';

/** Where an archive is, and what identifies it. */
export interface FeedPlace {
  tagAuthority: string;
  /** The absolute address of a path. */
  permalink: (path: string) => string;
}

const SUMMARY_LENGTH = 300;

/** A maker of what feeds say of papers and days. */
export function createItems(sources: FeedSources, place: FeedPlace) {
  const { papers } = sources;
  const days = new Map(sources.days.map((day) => [day.date, day]));
  const topics = new Map(sources.topics.map(({ id, title }) => [id, title]));
  const places = new Map(
    sources.days.map((day) => [day.date, new Map(day.papers.map((id, at) => [id, at]))]),
  );

  return {
    /** @param key as in `Listed`. */
    itemOf: (key: string): FeedItem => {
      const id = key.slice(key.indexOf('/') + 1);
      const facts = key.startsWith('day/')
        ? dayItem(lookup(days, id), papers, place)
        : paperItem(lookup(papers, id), topics, place);
      return { id: `tag:${place.tagAuthority}:${key}`, ...facts };
    },

    /** An edit of the title or the abstract after it came into the feed changes it, and no more. */
    datesOf: ({ key, day, place: at }: Listed): ItemDates => {
      const published = timeOf(day, at);
      const id = key.slice('paper/'.length);
      const edited = key.startsWith('paper/') ? papers.get(id)?.changes.at(-1)?.day : undefined;
      if (edited === undefined || edited <= day) return { published, updated: published };
      return { published, updated: timeOf(edited, places.get(edited)?.get(id) ?? 0) };
    },
  };
}

type Facts = Omit<FeedItem, 'id'>;

function paperItem(paper: Paper, topics: Map<string, string>, { permalink }: FeedPlace): Facts {
  const { id, abstract, authors, authorCount, arxivId, links } = paper;
  const title = toPlain(parseText(paper.title));
  const tree = abstract === null ? null : parseText(abstract);
  const related = [
    arxivId !== null && { title: 'arXiv', url: `https://arxiv.org/abs/${arxivId}` },
    links.code !== null && { title: 'Code', url: uri(links.code) },
    links.project !== null && { title: 'Project page', url: uri(links.project) },
  ].filter((one) => one !== false);
  // Without the archive's own pages: one that appears later would change what was published.
  const text = tree === null ? '' : toHtml(tree);
  const anchors = related.map((one) => link(one.url, one.title));
  return {
    title,
    url: permalink(paths.paper(id)),
    summary: tree === null ? title : plainExcerpt(toPlain(tree), SUMMARY_LENGTH),
    html: anchors.length > 0 ? `${text}<p>${anchors.join(' · ')}</p>` : text,
    authors:
      authors.length > 0 || authorCount === null ? authors : [counted(authorCount, 'author')],
    categories: paper.topics.map((term) => ({ term, label: lookup(topics, term) })),
    related,
  };
}

function dayItem(
  { date, papers: ids }: Day,
  papers: FeedSources['papers'],
  { permalink }: FeedPlace,
): Facts {
  const listed = ids.map((id) => lookup(papers, id));
  const titles = listed.map(({ title }) => toPlain(parseText(title)));
  const rows = listed.map(({ id, organization }, index) => {
    const anchor = link(permalink(paths.paper(id)), titles[index] ?? '');
    return `<li>${anchor}${organization ? ` (${escape(organization.name)})` : ''}</li>`;
  });
  return {
    title: `${formatLongDay(date)}: ${counted(ids.length, 'paper')}`,
    url: permalink(paths.day(date)),
    summary: plainExcerpt(`${titles.join('; ')}.`, SUMMARY_LENGTH),
    html: `<ol>${rows.join('')}</ol>`,
    authors: [],
    categories: [],
    related: [],
  };
}

function link(url: string, text: string): string {
  return `<a href="${escape(url)}">${escape(text)}</a>`;
}

/** An address in the characters of RFC 3986, of which WHATWG's URLs leave some as they are. */
function uri(address: string): string {
  return new URL(address).href.replace(/[^\w;/?:@&=+$.\-!~*'()%,#]/g, encodeURIComponent);
}
