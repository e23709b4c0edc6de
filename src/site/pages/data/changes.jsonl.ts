import { dumpChanges } from '../../../archive/dump-changes.ts';
import { jsonLines } from '../../../outputs/json-lines.ts';
import { getCatalog } from '../../catalog.ts';

export async function GET() {
  const { papers } = await getCatalog();
  const body = jsonLines(dumpChanges({ papers: [...papers.values()] }));
  return new Response(body, { headers: { 'Content-Type': 'application/jsonl' } });
}
