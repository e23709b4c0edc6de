import type { Model } from '../../model/model.ts';

/** What feeds are made of. */
export type FeedSources = Pick<Model, 'papers' | 'days' | 'topics' | 'organizations' | 'searches'>;
