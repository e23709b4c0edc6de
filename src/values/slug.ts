import { addressOf } from './address.ts';

/**
 * A slug for each name asked for, never the same twice: a second one gets `-2`. The first call gets
 * the plain slug, so ask in an order that later names do not change.
 *
 * @param kind what the slugs are for; used where nothing of a name is left.
 * @param published slugs that are taken for ever.
 *
 * @example
 * const slugFor = createSlugs('paper');
 * slugFor('LiT: Linear Diffusion'); // 'lit-linear-diffusion'
 * slugFor('LIT – linear diffusion'); // 'lit-linear-diffusion-2'
 */
export function createSlugs(kind: string, published: string[] = []): (name: string) => string {
  const taken = new Set(published);
  const lastCount = new Map<string, number>();
  return (name) => {
    const base = addressOf(name, kind);
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
