import { cleanLine } from '../../values/clean-text.ts';
import { isObject } from '../fields.ts';

/** What becomes of a field of the API. */
type Fate = { kept: string } | { dropped: string };

const ACCOUNT = { dropped: 'it is about an account' };
const ORGANIZATION = {
  '': { kept: 'the organization' },
  '.name': { kept: 'its handle, and its address' },
  '.fullname': { kept: 'its name' },
  '._id': ACCOUNT,
  '.avatar': { dropped: 'it is a picture of an account' },
} as const satisfies Record<string, Fate>;

/**
 * Every field of an item of an answer that is known, by its path (`[]` stands for each of a list).
 * What is dropped is dropped with all that it holds. The table in docs/dumps.md is this one.
 */
export const API_FIELDS: ReadonlyMap<string, Fate> = new Map<string, Fate>([
  ['title', { kept: 'the title, where the paper has none' }],
  ['summary', { kept: 'the abstract, where the paper has none' }],
  ['publishedAt', { dropped: "`paper.publishedAt` is the paper's own" }],
  ['numComments', { kept: 'the number of comments' }],
  ['thumbnail', { kept: 'the address of a preview' }],
  ['mediaUrl', { kept: 'that address, in answers of before June 2024' }],
  ['mediaUrls', { kept: 'addresses of pictures and videos, where the paper has none' }],
  ['isAuthorParticipating', { kept: 'whether an author takes part in the discussion' }],
  ...forOrganization('organization'),
  ['submittedBy', ACCOUNT],
  ['submitterOrganization', ACCOUNT],
  ['paper', { kept: 'the paper' }],
  ['paper.id', { kept: 'the arXiv id, or the id of another archive' }],
  ['paper.title', { kept: 'the title' }],
  ['paper.summary', { kept: 'the abstract' }],
  ['paper.publishedAt', { kept: 'the day of publication' }],
  ['paper.upvotes', { kept: 'the number of upvotes' }],
  ['paper.submittedOnDailyAt', { kept: 'the listing day' }],
  ['paper.submittedOnDailyBy', ACCOUNT],
  ['paper.authors', { kept: 'the authors' }],
  ['paper.authors[].name', { kept: 'the name of an author, unless it is hidden' }],
  ['paper.authors[].hidden', { kept: 'a name that is left out; the author is counted' }],
  ['paper.authors[]._id', { dropped: 'it is an internal number' }],
  ['paper.authors[].status', ACCOUNT],
  ['paper.authors[].statusLastChangedAt', ACCOUNT],
  ['paper.authors[].user', ACCOUNT],
  ['paper.ai_summary', { kept: 'the summary' }],
  ['paper.ai_summary_model', { kept: 'the model that wrote the summary' }],
  ['paper.ai_keywords', { kept: 'the keywords' }],
  ['paper.githubRepo', { kept: 'the address of the code' }],
  ['paper.githubStars', { kept: 'the stars of the code, with the day' }],
  ['paper.githubRepoAddedBy', { dropped: 'it says who added the address' }],
  ['paper.projectPage', { kept: 'the address of the project' }],
  ['paper.mediaUrls', { kept: 'addresses of pictures and videos' }],
  ...forOrganization('paper.organization'),
  ['paper.discussionId', { dropped: 'it is an internal number' }],
]);

/** The paths below which there are fields in the table. */
const PARENTS = new Set(
  Array.from(API_FIELDS.keys(), (path) => path.slice(0, Math.max(path.lastIndexOf('.'), 0))),
);

function forOrganization(path: string): [string, Fate][] {
  const isOfItem = path === 'organization';
  return Object.entries(ORGANIZATION).map(([below, fate]) => {
    const isSaid = 'kept' in fate && !isOfItem;
    return [`${path}${below}`, isSaid ? { kept: `${fate.kept}, where the item has none` } : fate];
  });
}

/**
 * The fields of an item of an answer that are not in the table: a new one of the API, which nobody has
 * decided about.
 *
 * @example unknownFields({ paper: { id: '2506.00001', language: 'en' } }) // ['paper.language']
 */
export function unknownFields(item: unknown): string[] {
  return [...new Set(unknownBelow(item, ''))];
}

function unknownBelow(value: unknown, path: string): string[] {
  if (!PARENTS.has(path)) return [];
  if (!isObject(value)) {
    const items = Array.isArray(value) && path !== '' ? value : [];
    return items.flatMap((one) => (isObject(one) ? unknownBelow(one, path) : []));
  }
  return Object.entries(value).flatMap(([name, below]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const fate = API_FIELDS.get(own);
    if (!fate) return [cleanLine(own)];
    return 'kept' in fate ? unknownBelow(below, Array.isArray(below) ? `${own}[]` : own) : [];
  });
}
