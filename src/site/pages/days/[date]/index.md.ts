import type { APIContext } from 'astro';
import { getCatalog } from '../../../catalog.ts';
import { dayMarkdownPaths, markdownResponse, type MarkdownView } from '../../../views/markdown.ts';

export const getStaticPaths = async () => dayMarkdownPaths(await getCatalog());

export function GET({ props }: APIContext<MarkdownView>) {
  return markdownResponse(props);
}
