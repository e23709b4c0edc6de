import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { clashOfAddresses } from '../archive/topic-addresses.ts';
import { TopicFrontMatter, type Topic } from '../schema/content.ts';
import { isAddressName } from '../values/address-name.ts';
import { ConfigError } from '../values/config-error.ts';
import { namesIn } from '../values/names-in.ts';
import { parseConfig } from '../project/parse-config.ts';

/**
 * Reads the topics' front matter, in the order of their ids.
 *
 * @throws ConfigError for front matter that does not fit the schema, a parent that is not a topic,
 *   or an address that two topics want.
 */
export async function readTopics(folder: string): Promise<Topic[]> {
  const names = await namesIn(folder, '.mdx');
  const topics = await Promise.all(names.map((name) => readTopic(join(folder, name), name)));
  const ids = new Set(topics.map(({ id }) => id));
  for (const { id, parent } of topics) {
    if (parent === null || ids.has(parent)) continue;
    const hint = `Add content/topics/${parent}.mdx, or remove the parent.`;
    throw new ConfigError(`The topic ${id} has the parent ${parent}, which is not a topic`, hint);
  }
  const clash = clashOfAddresses(topics);
  if (clash) {
    const [one, other] = clash.ids;
    const message = `The topics ${one} and ${other} both have the address ${clash.address}`;
    throw new ConfigError(message, 'Remove the alias from one of them.');
  }
  return topics;
}

async function readTopic(path: string, name: string): Promise<Topic> {
  const where = `content/topics/${name}`;
  const id = topicId(name);
  if (!isAddressName(id)) {
    const hint =
      'Use lower-case letters, digits and hyphens: the name is the address of the topic.';
    throw new ConfigError(`The name of ${where} is not a valid topic id`, hint);
  }
  const file = new VFile({ path, value: await readFile(path) });
  try {
    matter(file);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : '';
    const message = `The front matter of ${where} is not YAML: ${what}`;
    throw new ConfigError(message, `Fix ${where}.`, cause);
  }
  return { id, ...parseConfig(TopicFrontMatter, file.data.matter, where) };
}

/** The id of the topic that a file defines. */
function topicId(fileName: string): string {
  return fileName.slice(0, -'.mdx'.length);
}
