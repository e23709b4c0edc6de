import { createHash } from 'node:crypto';
import { site } from '../../project/settings.ts';

/**
 * A static path whose page is rendered again exactly when its props, or the site's settings,
 * differ from the last build. It holds only while a page shows nothing but its props, the
 * settings and its own code.
 */
export function keyed<Params, Props>(params: Params, props: Props) {
  const shown = JSON.stringify({ props, site });
  return { params, props, cacheKey: createHash('sha256').update(shown).digest('base64url') };
}
