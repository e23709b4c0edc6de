import {
  addedAddresses,
  NOTHING_PUBLISHED,
  recordPermalinks,
  vanishedAddresses,
} from '../archive/permalinks.ts';
import { topicAddresses } from '../archive/topic-addresses.ts';
import type { Permalinks } from '../schema/ledger.ts';
import { ConfigError } from '../values/config-error.ts';
import type { Reading } from './read-archive.ts';

/** An archive's addresses beside those that were ever recorded. */
export interface Ledger {
  /** The record with every address of the archive added. */
  recorded: Permalinks;
  /** The paths that this adds to the record. */
  unrecorded: string[];
  /** The recorded addresses of papers, days and topics that the archive would lose, as paths. */
  vanished: string[];
}

const SHOWN_ADDRESSES = 10;

/** The addresses of an archive beside its record. */
export function ledgerOf(reading: Reading): Ledger {
  const { archive, topics, own, addresses } = reading;
  const recorded = recordPermalinks(addresses, archive, topics.flatMap(topicAddresses));
  return {
    recorded,
    unrecorded: addedAddresses(own.permalinks, recorded),
    vanished: vanishedFrom(reading),
  };
}

/** Every address of a record, as paths. */
export function recordedAddresses(permalinks: Permalinks): string[] {
  return addedAddresses(NOTHING_PUBLISHED, permalinks);
}

function vanishedFrom({ archive, topics, addresses, withdrawals }: Reading): string[] {
  const ofTopics = topics.flatMap(topicAddresses);
  return vanishedAddresses(addresses, archive, ofTopics, Object.keys(withdrawals));
}

/**
 * Refuses an archive that cannot be published.
 *
 * @param dumps the folder that its dumps were read from.
 * @throws ConfigError when there is not a single paper, or a published address would vanish.
 */
export function refuseUnpublishable(reading: Reading, dumps: string): void {
  if (reading.archive.papers.length === 0) {
    const hint =
      'Add a dump. `npm run archive -- check` lists the problems of the dumps that are there.';
    throw new ConfigError(`There are no papers in ${dumps}`, hint);
  }
  const vanished = vanishedFrom(reading);
  if (vanished.length === 0) return;
  const shown = vanished.slice(0, SHOWN_ADDRESSES);
  const more = vanished.length - shown.length;
  const lines = more > 0 ? [...shown, `and ${more} more`] : shown;
  throw new ConfigError(
    `Published addresses would vanish:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    'Put the dump or the topic back. To withdraw a paper, give the reason in withdrawn.json beside the dumps.',
  );
}
