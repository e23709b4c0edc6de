import type { Organization } from '../../schema/dump.ts';
import { organizationFrom, organizationNamed } from '../organization.ts';

/** Any sign that a capture may put before the number of authors; some captures leave it out. */
const AUTHORS = /^(?:[•·*‣▪◦-] ?)?(\d{1,3}(?:,\d{3})+|\d{1,6}) authors?$/;
/** A sign, a number, and words that are not `authors`. */
const COUNTED = /^• ?\p{Nd}+ ?\P{Nd}+$/u;
const ORGANIZATION = /^(\w[\w.-]*) (\S.*)$/;
/** Words that begin names, in lower case, and are not handles. */
const PARTICLE = /^(?:d[aei]|de[lnr]|das|die|e[ln]|l[aeo]s?|te|the|van|von|zu[mr]?)$/;
/** The longest name of an organization of the real answers has 73 characters. */
const LONGEST_NAME = 120;

/** Whether a line is the number of a paper's authors. */
export function isAuthors(text: string): boolean {
  return AUTHORS.test(text);
}

/** Whether a line counts something, in words that are not English. */
export function isForeignAuthors(text: string): boolean {
  return COUNTED.test(text) && !/authors?$/i.test(text);
}

/** @returns 0 where there is no such number. */
export function countAuthors(text: string): number {
  return Number(AUTHORS.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Whether a line can name an organization: short, and not the end of a sentence. */
export function canNameOrganization(text: string): boolean {
  return (
    text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/^•|[.:;,]$|:\/\/|�/u.test(cutDots(text))
  );
}

/** `Inc.`, `Ltd.` and single letters end names with a full stop. */
function cutDots(text: string): string {
  return text.replace(/\b(?:Inc|Ltd|Co|Corp|[A-Z])\.$/, '');
}

/** Whether a line is, beyond doubt, a handle and the name that belongs to it: no title is. */
export function isHandleAndName(text: string): boolean {
  const [, handle = '', name = ''] = ORGANIZATION.exec(text) ?? [];
  if (handle === '' || text.length > LONGEST_NAME) return false;
  const isPlain = !/[a-z]/.test(handle.charAt(0));
  return isPlain ? squash(handle) === squash(name) : resembles(handle, name);
}

/**
 * An organization as a page shows it: its handle and its display name, or, because the handle is
 * the text of a picture that copying may leave out, its name alone.
 *
 * @example organizationIn('larkspurlab Larkspur Lab').handle // 'larkspurlab'
 * @example organizationIn('Lower Ashby College').name // 'Lower Ashby College'
 */
export function organizationIn(text: string): Organization {
  const [, handle = '', name = ''] = ORGANIZATION.exec(text) ?? [];
  const isHandle = handle !== '' && (looksLikeHandle(handle) || resembles(handle, name));
  return isHandle ? organizationFrom(handle, name) : organizationNamed(text);
}

/** Names of organizations begin with a capital letter, all but a few. */
function looksLikeHandle(word: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*$/.test(word) && /[a-z]/.test(word) && !PARTICLE.test(word);
}

/** Whether a handle is made from a name: `ReactiveAI Reactive AI`, `deepseek-ai DeepSeek`, `HKU …`. */
function resembles(handle: string, name: string): boolean {
  const [short, long] = [squash(handle), squash(name.replace(/^The /, ''))];
  if (short.length < 3 || long.length < 3) return isInitials(short, name);
  if (long.startsWith(short) || short.startsWith(long)) return true;
  return isInitials(short, name);
}

function isInitials(short: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  // In any order: HKU is The University of Hong Kong.
  const initials = sorted(squash(words.map((word) => word.charAt(0)).join('')));
  return words.length > 1 && (initials === sorted(short) || initials === sorted(`t${short}`));
}

function sorted(letters: string): string {
  return Array.from(letters).toSorted().join('');
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[\W_]/g, '');
}
