import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { TopicFrontMatter, type Topic } from '../schema.ts';
import { ConfigError } from './config-error.ts';
import { parseConfig } from './parse-config.ts';

/**
 * Reads the topics' front matter, in the order of their ids.
 *
 * @throws ConfigError for front matter that does not fit the schema, or a parent that is no topic.
 */
export async function readTopics(folder: string): Promise<Topic[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
  const topics = await Promise.all(names.map((name) => readTopic(join(folder, name), name)));
  const ids = new Set(topics.map(({ id }) => id));
  for (const { id, parent } of topics) {
    if (parent === null || ids.has(parent)) continue;
    const hint = `Add content/topics/${parent}.mdx, or take the parent out.`;
    throw new ConfigError(`The topic ${id} has the parent ${parent}, which is no topic`, hint);
  }
  return topics;
}

async function readTopic(path: string, name: string): Promise<Topic> {
  const file = new VFile({ path, value: await readFile(path) });
  matter(file);
  const frontMatter = parseConfig(TopicFrontMatter, file.data.matter, `content/topics/${name}`);
  return { id: name.slice(0, -'.mdx'.length), ...frontMatter };
}
