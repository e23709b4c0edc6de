import { addressOf } from './address.ts';

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
  const lastCount = new Map<string, number>();
  return (title) => {
    const base = addressOf(title, 'paper');
    let slug = base;
    let count = lastCount.get(base) ?? 1;
    while (taken.has(slug)) {
      count += 1;
      slug = `${base}-${count}`;
    }
    lastCount.set(base, count);
    taken.add(slug);
    return slug;
  };
}
