import { DatabaseSync } from 'node:sqlite';
import { FIELDS, WANTED } from '../../engines/engine.ts';
import type { CreateEngine } from './engine.ts';

/** The weight of each field, as the other engines have it: the title twice. */
const WEIGHTS = FIELDS.map((field) => (field === 'title' ? 2 : 1)).join(', ');

/** SQLite's full-text search: papers with any of the words, stemmed by Porter, in the order of BM25. */
export const createFts5: CreateEngine = ({ documents }) => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE papers USING fts5(url UNINDEXED, ${FIELDS.join(', ')}, tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare(
    `INSERT INTO papers VALUES (?, ${FIELDS.map(() => '?').join(', ')})`,
  );
  database.exec('BEGIN');
  for (const document of documents)
    insert.run(document.url, ...FIELDS.map((field) => document[field]));
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT url FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, 0, ${WEIGHTS}) LIMIT ${WANTED}`,
  );
  return Promise.resolve({
    search: (query) => {
      const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.length === 0) return Promise.resolve([]);
      const rows = select.all(words.map((word) => `"${word}"`).join(' OR '));
      return Promise.resolve(rows.map(({ url }) => String(url)));
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  });
};
