import { papersJsonl } from '../../../outputs/papers-jsonl.ts';
import { getCatalog } from '../../catalog.ts';
import { paths, permalink } from '../../../values/paths.ts';

export async function GET() {
  const { papers } = await getCatalog();
  const body = papersJsonl(papers.values(), ({ id }) => permalink(paths.paper(id)));
  return new Response(body, { headers: { 'Content-Type': 'application/jsonl' } });
}
