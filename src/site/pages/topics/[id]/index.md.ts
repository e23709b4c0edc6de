import type { APIContext } from 'astro';
import { getCatalog } from '../../../catalog.ts';
import {
  topicMarkdownPaths,
  markdownResponse,
  type MarkdownView,
} from '../../../views/markdown.ts';

export const getStaticPaths = async () => topicMarkdownPaths(await getCatalog());

export function GET({ props }: APIContext<MarkdownView>) {
  return markdownResponse(props);
}
