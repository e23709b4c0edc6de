import { factChanges } from '../../archive/dump-changes.ts';
import { bibtex } from '../../outputs/bibtex.ts';
import { plainExcerpt } from '../../outputs/excerpt.ts';
import { jsonLd } from '../../outputs/json-ld.ts';
import { risEntry } from '../../outputs/ris.ts';
import type { Change, Day, Paper, ShownPaper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';
import { lookup } from '../../values/lookup.ts';
import { paperFinder } from './paper-finder.ts';
import { textOf } from '../../model/paper-text.ts';
import { paths, permalink } from '../../values/paths.ts';
import { parseText } from '../../text/parse-text.ts';
import { toPlain } from '../../text/to-plain.ts';
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
  /** 1-based place on that day's page. */
  position: number;
  /** Papers on that day's page. */
  of: number;
  /** Counts as they were then. */
  comments: number | null;
  upvotes: number | null;
  before: Neighbour | null;
  after: Neighbour | null;
}

/** Days of a paper's life, `YYYY-MM-DD`. */
interface Dates {
  published: string | null;
  /** First listed. */
  listed: string;
  /** When the latest dump that tells it was taken. */
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
  paper: Pick<
    Paper,
    'id' | 'authors' | 'authorCount' | 'organization' | 'comments' | 'upvotes' | 'arxivId' | 'links'
  >;
  /** Plain text, for what is no page. */
  title: string;
  titleHtml: string;
  /** As the archive keeps it: the page makes HTML of it, only when it is rendered. */
  abstract: string | null;
  /** Slugs of the papers that the abstract refers to by their arXiv ids. */
  references: Record<string, string>;
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
  ris: string;
  jsonLd: string;
}

/** The static paths of all papers. */
export function paperPaths(catalog: Catalog) {
  const days = new Map(catalog.days.map((day) => [day.date, { day, places: placesOn(day) }]));
  const findPaper = paperFinder(catalog);
  return Array.from(catalog.papers.values(), (paper) => {
    const { id, published, authors, authorCount, organization } = paper;
    const { comments, upvotes, arxivId, links } = paper;
    const keywords = paper.keyphrases.map(({ label }) => label);
    const text = textOf(paper);
    const url = permalink(paths.paper(id));
    const seenOn = new Map(paper.listings.map((sighting) => [sighting.day, sighting]));
    const citation = { id, authors, published, arxivId, url, keywords };
    const view: PaperView = {
      paper: { id, authors, authorCount, organization, comments, upvotes, arxivId, links },
      dates: datesOf(paper),
      title: text.title,
      titleHtml: text.titleHtml,
      abstract: paper.abstract,
      references: Object.fromEntries(
        text.references.flatMap((reference) => {
          const slug = findPaper(reference);
          return slug === null || slug === id ? [] : [[reference, slug]];
        }),
      ),
      description: text.abstract && plainExcerpt(text.abstract, DESCRIPTION_LENGTH),
      topics: topicLinks(paper, catalog),
      keyphrases: paper.keyphrases,
      related: paper.related.map(({ id: other, terms }) => {
        return { id: other, titleHtml: textOf(lookup(catalog.papers, other)).titleHtml, terms };
      }),
      listedOn: [...seenOn.values()].toReversed().map((seen) => {
        const { day, places } = lookup(days, seen.day);
        const counts = { comments: seen.comments, upvotes: seen.upvotes };
        return { day: seen.day, ...counts, ...placeOn(day, lookup(places, id), catalog) };
      }),
      changes: paper.changes
        .toReversed()
        .map((change) => ({ ...change, was: toPlain(parseText(change.was)) })),
      permalink: url,
      bibtex: bibtex({ ...citation, title: text.titleLatex }),
      ris: risEntry({ ...citation, title: text.title, abstract: text.abstract }),
      jsonLd: jsonLd({ ...citation, title: text.title, abstract: text.abstract }),
    };
    return keyed({ id }, view);
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

/** The index of each paper on a day's page. */
function placesOn({ papers }: Day): Map<string, number> {
  return new Map(papers.map((id, index) => [id, index]));
}

function placeOn({ papers }: Day, index: number, catalog: Catalog) {
  const neighbour = (id: string | undefined): Neighbour | null =>
    id === undefined ? null : { id, title: textOf(lookup(catalog.papers, id)).title };
  return {
    position: index + 1,
    of: papers.length,
    before: neighbour(papers[index - 1]),
    after: neighbour(papers[index + 1]),
  };
}
