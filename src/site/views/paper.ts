import type { ArchivePaper, Model } from '../../model/model.ts';
import type { Published } from '../../model/published.ts';
import type { PaperText } from '../../model/texts.ts';
import { toHtml } from '../../text/to-html.ts';
import type { PageType } from '../page-type.ts';
import { dayPartWith } from '../../archive/day-parts.ts';
import { factChanges } from '../../archive/dump-changes.ts';
import { bibtex } from '../../outputs/bibtex.ts';
import { plainExcerpt } from '../../outputs/excerpt.ts';
import { jsonLd } from '../../outputs/json-ld.ts';
import type { Change, Day, Paper, ShownPaper } from '../../schema/paper.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import { paperLinks, type PaperLink } from './paper-links.ts';
import { topicLinks, type TopicLink } from './topic-links.ts';

/** Length of a page's description in characters: what search engines show of it. */
const DESCRIPTION_LENGTH = 160;

/** A neighbour in a listing. */
interface Neighbour {
  id: string;
  title: string;
}

/** One day on which a paper was listed. */
interface ListedOn {
  day: string;
  /** Which page of that day it is on, from 1. */
  part: number;
  /** Its place among the papers of that day, from 1; null where no dump has its order. */
  place: { at: number; of: number } | null;
  /** Counts as they were then. */
  comments: number | null;
  upvotes: number | null;
  before: Neighbour | null;
  after: Neighbour | null;
}

/** Dates of a paper, `YYYY-MM-DD`. */
interface Dates {
  published: string | null;
  /** First listed. */
  listed: string;
  /** When the latest dump of it was taken, as far as known. */
  captured: string | null;
  /** When a title, abstract or count last differed from before. */
  changed: string | null;
}

/** A paper that is related to another. */
export interface RelatedPaper {
  id: string;
  titleHtml: string;
  /** What both have in common. */
  terms: string[];
}

/** Everything a paper's page shows. */
export interface PaperView {
  paper: Pick<Paper, 'id' | 'authors' | 'authorCount' | 'organization' | 'comments' | 'upvotes'>;
  /** Plain text, for use outside the page. */
  title: string;
  titleHtml: string;
  abstractHtml: string | null;
  /** What a language model wrote, and the model's name where it is known. */
  summary: { html: string; model: string | null } | null;
  links: PaperLink[];
  dates: Dates;
  description: string | null;
  topics: TopicLink[];
  keyphrases: ShownPaper['keyphrases'];
  related: RelatedPaper[];
  /** Newest first. */
  listedOn: ListedOn[];
  /** Newest first; what was before is plain text. */
  changes: Change[];
  permalink: string;
  bibtex: string;
  jsonLd: string;
}

export const pages: PageType<PaperView> = {
  route: '/papers/[id]',
  ids: ({ model }) => model.papers.keys(),
  path: (id) => paths.paper(id),
  view(published, id) {
    const { model, project } = published;
    const paper = lookup(model.papers, id);
    const { authors, authorCount, organization, comments, upvotes, arxivId, text } = paper;
    const keywords = paper.keyphrases.map(({ label }) => label);
    const title = text.title.plain;
    const abstract = text.abstract?.plain ?? null;
    const url = project.address.permalink(paths.paper(id));
    const citation = { id, authors, published: paper.published, arxivId, url, keywords };
    return {
      paper: { id, authors, authorCount, organization, comments, upvotes },
      dates: datesOf(paper),
      title,
      titleHtml: text.title.html,
      abstractHtml: text.abstract && abstractHtml(text.abstract, paper, published),
      summary: paper.summary && {
        html: model.texts.title(paper.summary.text).html,
        model: paper.summary.model,
      },
      links: paperLinks(paper),
      description: abstract && plainExcerpt(abstract, DESCRIPTION_LENGTH),
      topics: topicLinks(paper, model),
      keyphrases: paper.keyphrases,
      related: paper.related.map(({ id: other, terms }) => {
        return { id: other, titleHtml: lookup(model.papers, other).text.title.html, terms };
      }),
      listedOn: listedOn(paper, model),
      changes: paper.changes.toReversed().map((change) => {
        const before = change.field === 'title' ? model.texts.title(change.was) : null;
        return { ...change, was: (before ?? model.texts.abstract(change.was)).plain };
      }),
      permalink: url,
      bibtex: bibtex({ ...citation, title: text.title.latex }),
      jsonLd: jsonLd({ ...citation, title }),
    };
  },
};

/** References to papers of the archive lead to their pages. */
function abstractHtml(
  { html, tree, references }: NonNullable<PaperText['abstract']>,
  { id }: ArchivePaper,
  { model, project }: Published,
): string {
  const slugOf = (arxivId: string) => {
    const slug = model.slugOfArxivId.get(arxivId);
    return slug === undefined || slug === id ? null : slug;
  };
  if (tree === null || references.every((reference) => slugOf(reference) === null)) return html;
  return toHtml(tree, {
    paperHref(arxivId) {
      const slug = slugOf(arxivId);
      return slug && project.address.href(paths.paper(slug));
    },
  });
}

/** Each day once, with its latest sighting. */
function listedOn({ id, listings }: ArchivePaper, model: Model): ListedOn[] {
  const seenOn = new Map(listings.map((sighting) => [sighting.day, sighting]));
  return [...seenOn.values()].toReversed().map(({ day: date, comments, upvotes }) => {
    const { day, places } = lookup(model.dayOn, date);
    const ordered = model.orderedDumps.get(date);
    const isPlaced = listings.some((one) => one.day === date && ordered?.has(one.dump));
    const index = lookup(places, id);
    return {
      day: date,
      part: dayPartWith(index),
      place: isPlaced ? { at: index + 1, of: day.papers.length } : null,
      comments,
      upvotes,
      ...neighboursOf(day, index, model),
    };
  });
}

function datesOf(paper: Paper): Dates {
  const captures = paper.listings.flatMap(({ captured }) => captured ?? []).toSorted();
  return {
    published: paper.published,
    listed: paper.listings[0]?.day ?? '',
    captured: captures.at(-1) ?? null,
    changed: factChanges(paper).at(-1)?.day ?? null,
  };
}

function neighboursOf({ papers }: Day, index: number, model: Model) {
  const neighbour = (id: string | undefined): Neighbour | null =>
    id === undefined ? null : { id, title: lookup(model.papers, id).text.title.plain };
  return { before: neighbour(papers[index - 1]), after: neighbour(papers[index + 1]) };
}
