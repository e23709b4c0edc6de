import { expect, test } from 'vitest';
import { merge } from '../../src/archive/merge.ts';
import { organizationFrom, organizationNamed } from '../../src/dumps/organization.ts';
import { makeEntry, makeListing } from '../make.ts';

test('the first word of a name is a handle where another paper says so', () => {
  const known = organizationFrom('QuayHub', 'Institute of Harbours');
  const listings = [
    organizationNamed('QuayHub Institute of Harbours'),
    organizationNamed('Institute of Harbours'),
    organizationNamed('QuayHub Institute'),
    known,
  ].map((organization, at) =>
    makeListing(`2025-06-0${at + 1}.txt`, `2025-06-0${at + 1}`, [
      makeEntry(`Paper ${at}`, { organization }),
    ]),
  );
  const { papers, organizations } = merge(listings).archive;
  const ids = papers.map(({ title, organization }) => [title, organization?.id]).toSorted();
  expect(ids).toEqual([
    ['Paper 0', 'quayhub'],
    ['Paper 1', 'quayhub'],
    ['Paper 2', 'quayhub-institute'],
    ['Paper 3', 'quayhub'],
  ]);
  expect(organizations.map(({ id }) => id)).toEqual(['quayhub', 'quayhub-institute']);
});
