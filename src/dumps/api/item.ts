import type { Entry } from '../../schema/dump.ts';
import { arxivIdFrom } from '../../values/arxiv-id.ts';
import {
  fieldsOf,
  isObject,
  lineOf,
  MAX_TITLE_LENGTH,
  type Complain,
  type Fields,
  type JsonObject,
} from '../fields.ts';
import { organizationFrom } from '../organization.ts';

const MAX_ID_LENGTH = 100;
/** The longest known summary has 1,606 characters. */
const MAX_SUMMARY_LENGTH = 20_000;

/** The paper of an item of an answer; null where there is none. */
export function paperOf(item: unknown): JsonObject | null {
  return isObject(item) && isObject(item['paper']) ? item['paper'] : null;
}

/** Whether an item of an answer has a paper with an id and a title, as every known one has. */
export function isPaper(item: unknown): boolean {
  const paper = paperOf(item);
  const id = paper && lineOf(paper, 'id', MAX_ID_LENGTH, () => undefined);
  return id !== null && readItem(item, () => undefined) !== null;
}

/**
 * Reads an item of an answer. The item's own title is older than the paper's.
 *
 * @param complain is told of each fact that was not understood.
 * @returns null where it has no paper with a title.
 */
export function readItem(item: unknown, complain: Complain): Omit<Entry, 'line'> | null {
  const paper = paperOf(item);
  if (!isObject(item) || !paper) return null;
  const fields = fieldsOf(paper, complain);
  const ofItem = fieldsOf(item, complain);
  const title = fields.line('title', MAX_TITLE_LENGTH) ?? ofItem.line('title', MAX_TITLE_LENGTH);
  if (title === null) return null;
  const id = fields.line('id', MAX_ID_LENGTH);
  const authors = readAuthors(paper['authors'], complain);
  return {
    title,
    abstract: fields.paragraphs('summary') ?? ofItem.paragraphs('summary'),
    published: fields.day('publishedAt'),
    authorCount: authors.count || null,
    authors: authors.names,
    organization: readOrganization(item['organization'] ?? paper['organization'], complain),
    comments: ofItem.count('numComments'),
    upvotes: fields.count('upvotes'),
    arxivId: id === null ? null : arxivIdFrom(id),
    recordId: id === null || arxivIdFrom(id) ? null : id,
    links: { code: fields.url('githubRepo'), project: fields.url('projectPage') },
    keywords: fields.lines('ai_keywords'),
    summary: readSummary(fields),
    stars: fields.count('githubStars'),
    media: mediaOf(fields) ?? mediaOf(ofItem) ?? [],
    thumbnail: ofItem.url('thumbnail') ?? ofItem.url('mediaUrl'),
    authorTakesPart: ofItem.flag('isAuthorParticipating'),
  };
}

function readSummary(fields: Fields): Entry['summary'] {
  const text = fields.line('ai_summary', MAX_SUMMARY_LENGTH);
  return text === null ? null : { text, model: fields.line('ai_summary_model', 200) };
}

function mediaOf(fields: Fields): string[] | null {
  const media = fields.urls('mediaUrls');
  return media.length > 0 ? media : null;
}

/** The names of the authors that are not hidden, and the number of all. */
function readAuthors(value: unknown, complain: Complain): { names: string[]; count: number } {
  if (value === undefined || value === null) return { names: [], count: 0 };
  if (!Array.isArray(value)) {
    complain('unexpected-value', 'Unexpected value of `authors`, expected a list; it was left out');
    return { names: [], count: 0 };
  }
  const known = value.filter(isObject);
  const shown = known.filter((author) => author['hidden'] !== true);
  const named = shown.flatMap((author) => lineOf(author, 'name', 200, complain) ?? []);
  if (named.length < shown.length || known.length < value.length) {
    complain(
      'unexpected-value',
      'Unexpected author without a name in `authors`, expected a name for each',
    );
  }
  return { names: named, count: known.length };
}

function readOrganization(value: unknown, complain: Complain) {
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(isObject(value) ? value : {}, complain);
  const handle = fields.line('name', 100);
  if (handle !== null) return organizationFrom(handle, fields.line('fullname', 200) ?? handle);
  complain(
    'unexpected-value',
    'Unexpected value of `organization`, expected one with a `name`; it was left out',
  );
  return null;
}
