import { bibtex } from '../../outputs/bibtex.ts';
import { plainExcerpt } from '../../outputs/excerpt.ts';
import { paragraphsOf } from '../../outputs/paragraphs.ts';
import type { Day, Paper } from '../../schema.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from '../cache-key.ts';
import { lookup } from '../lookup.ts';
import { paths, permalink } from '../paths.ts';
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
  comments: number | null;
  before: Neighbour | null;
  after: Neighbour | null;
}

/** Everything a paper's page shows. */
export interface PaperView {
  paper: Pick<
    Paper,
    'id' | 'title' | 'published' | 'authorCount' | 'authors' | 'organization' | 'comments'
  >;
  paragraphs: string[];
  description: string | null;
  topics: TopicLink[];
  /** Newest first. */
  listedOn: ListedOn[];
  permalink: string;
  bibtex: string;
}

/** The static paths of all papers. */
export function paperPaths(catalog: Catalog) {
  const days = new Map(catalog.days.map((day) => [day.date, { day, places: placesOn(day) }]));
  return Array.from(catalog.papers.values(), (paper) => {
    const { id, title, abstract, published, authorCount, authors, organization, comments } = paper;
    const url = permalink(paths.paper(id));
    const commentsOn = new Map(paper.listings.map((sighting) => [sighting.day, sighting.comments]));
    const view: PaperView = {
      paper: { id, title, published, authorCount, authors, organization, comments },
      paragraphs: paragraphsOf(abstract ?? ''),
      description: abstract && plainExcerpt(abstract, DESCRIPTION_LENGTH),
      topics: topicLinks(paper, catalog),
      listedOn: [...commentsOn].toReversed().map(([date, commentsThen]) => {
        const { day, places } = lookup(days, date);
        return { day: date, comments: commentsThen, ...placeOn(day, lookup(places, id), catalog) };
      }),
      permalink: url,
      bibtex: bibtex({ id, title, authors, published, arxivId: paper.arxivId, url }),
    };
    return keyed({ id }, view);
  });
}

/** The index of each paper on a day's page. */
function placesOn({ papers }: Day): Map<string, number> {
  return new Map(papers.map((id, index) => [id, index]));
}

function placeOn({ papers }: Day, index: number, catalog: Catalog) {
  const neighbour = (id: string | undefined): Neighbour | null =>
    id === undefined ? null : { id, title: lookup(catalog.papers, id).title };
  return {
    position: index + 1,
    of: papers.length,
    before: neighbour(papers[index - 1]),
    after: neighbour(papers[index + 1]),
  };
}
