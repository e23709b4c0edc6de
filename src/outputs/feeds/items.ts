import { escape } from 'html-escaper';
import { plainExcerpt } from '../excerpt.ts';
import type { FeedItem, ItemDates } from './feed.ts';
import type { ArchivePaper } from '../../model/model.ts';
import type { PublicAddress } from '../../project/address.ts';
import type { Project } from '../../project/project.ts';
import type { Day } from '../../schema/paper.ts';
import { counted } from '../../values/counted.ts';
import { formatLongDay } from '../../values/dates.ts';
import { digestOfValue } from '../../values/digest-of-value.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import { timeOf, type Listed } from './listed.ts';
import type { FeedSources } from './sources.ts';

/** Where an archive is, and what identifies it. */
export type FeedPlace = Pick<Project, 'settings' | 'address'>;

const SUMMARY_LENGTH = 300;

/** The digests of the papers of an archive, which all formats of its feeds have in common. */
const DIGESTS = new WeakMap<FeedSources, Map<string, string>>();

/** A maker of what feeds say of papers and days. */
export function createItems(sources: FeedSources, place: FeedPlace) {
  const { papers, topics } = sources;
  const days = new Map(sources.days.map((day) => [day.date, day]));
  const places = new Map(
    sources.days.map((day) => [day.date, new Map(day.papers.map((id, at) => [id, at]))]),
  );

  const digests = getOrPut(DIGESTS, sources, () => new Map<string, string>());
  /** Of the facts of which the item of a paper is made, which is cheaper than making it. */
  const digestOfPaper = (id: string): string =>
    getOrPut(digests, id, () => {
      const { title, abstract, authors, arxivId, links, ...paper } = lookup(papers, id);
      const labels = paper.topics.map((term) => [term, lookup(topics, term).title]);
      const facts = [title, abstract, authors, arxivId, links, labels];
      return digestOfValue([...facts, paper.organization?.name]);
    });

  return {
    /** A digest of all that an item says, besides its dates. */
    digestOf: (key: string): string => {
      const id = idOf(key);
      if (!key.startsWith('day/')) return digestOfPaper(id);
      return [
        id,
        ...lookup(days, id).papers.flatMap((paper) => [paper, digestOfPaper(paper)]),
      ].join();
    },

    /** @param key as in `Listed`. */
    itemOf: (key: string): FeedItem => {
      const id = idOf(key);
      const facts = key.startsWith('day/')
        ? dayItem(lookup(days, id), papers, place.address)
        : paperItem(lookup(papers, id), topics, place.address);
      return { id: `tag:${place.settings.tagAuthority}:${key}`, ...facts };
    },

    /**
     * Only an edit of the title or the abstract, after the item came into the feed, changes its
     * dates.
     */
    datesOf: ({ key, day, place: at }: Listed): ItemDates => {
      const published = timeOf(day, at);
      const id = idOf(key);
      const edited = key.startsWith('paper/') ? papers.get(id)?.changes.at(-1)?.day : undefined;
      if (edited === undefined || edited <= day) return { published, updated: published };
      return { published, updated: timeOf(edited, places.get(edited)?.get(id) ?? 0) };
    },
  };
}

/** The paper or the day of a key, as in `Listed`. */
function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

type Facts = Omit<FeedItem, 'id'>;

function paperItem(
  { id, text, authors, arxivId, links, topics: terms }: ArchivePaper,
  topics: FeedSources['topics'],
  { permalink }: PublicAddress,
): Facts {
  const title = text.title.plain;
  const related = [
    arxivId !== null && { title: 'arXiv', url: `https://arxiv.org/abs/${arxivId}` },
    links.code !== null && { title: 'Code', url: uri(links.code) },
    links.project !== null && { title: 'Project page', url: uri(links.project) },
  ].filter((one) => one !== false);
  // Without the archive's own pages: one that appears later would change what was published.
  const html = text.abstract?.html ?? '';
  const anchors = related.map((one) => link(one.url, one.title));
  return {
    title,
    url: permalink(paths.paper(id)),
    summary: text.abstract ? plainExcerpt(text.abstract.plain, SUMMARY_LENGTH) : title,
    html: anchors.length > 0 ? `${html}<p>${anchors.join(' · ')}</p>` : html,
    authors,
    categories: terms.map((term) => ({ term, label: lookup(topics, term).title })),
    related,
  };
}

function dayItem(
  { date, papers: ids }: Day,
  papers: FeedSources['papers'],
  { permalink }: PublicAddress,
): Facts {
  const listed = ids.map((id) => lookup(papers, id));
  const titles = listed.map(({ text }) => text.title.plain);
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

/** An address in the characters of RFC 3986, while WHATWG's URLs leave some others as they are. */
function uri(address: string): string {
  return new URL(address).href.replace(/[^\w;/?:@&=+$.\-!~*'()%,#]/g, encodeURIComponent);
}
