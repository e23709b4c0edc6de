import type { Topic } from '../schema/content.ts';
import { addressOf } from '../values/address.ts';

type Named = Pick<Topic, 'id' | 'aliases'>;

/**
 * Every address of a topic, as the last part of its path: the id first, then those of the aliases
 * that differ from it.
 *
 * @example topicAddresses({ id: 'long-context', aliases: ['Long context', 'length extrapolation'] })
 * // ['long-context', 'length-extrapolation']
 */
export function topicAddresses({ id, aliases }: Named): string[] {
  return [...new Set([id, ...aliases.map((alias) => addressOf(alias, 'topic'))])];
}

/** An address that two topics claim, and their ids; null where there is none. */
export function clashOfAddresses(
  topics: Named[],
): { address: string; ids: [string, string] } | null {
  const owners = new Map<string, string>();
  for (const topic of topics) {
    for (const address of topicAddresses(topic)) {
      const owner = owners.get(address);
      if (owner !== undefined) return { address, ids: [owner, topic.id] };
      owners.set(address, topic.id);
    }
  }
  return null;
}
