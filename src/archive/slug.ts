import { addressOf } from './address.ts';

/** Longest slug in characters; cut at a word. Most titles stay whole. */
const MAX_LENGTH = 120;

/**
 * A slug for each title asked for, never the same twice: a second paper gets `-2`. The order of the
 * asking decides who is first, so ask in an order that later papers do not change.
 *
 * @param published slugs that are taken for ever.
 *
 * @example
 * const slugFor = createSlugs();
 * slugFor('LiT: Linear Diffusion'); // 'lit-linear-diffusion'
 * slugFor('LIT – linear diffusion'); // 'lit-linear-diffusion-2'
 */
export function createSlugs(published: string[] = []): (title: string) => string {
  const taken = new Set(published);
  return (title) => {
    const base = cutAtWord(addressOf(title, 'paper'));
    let slug = base;
    for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
    taken.add(slug);
    return slug;
  };
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, cut > 0 ? cut : MAX_LENGTH);
}
