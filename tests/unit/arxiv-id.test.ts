import { expect, test } from 'vitest';
import { arxivIdFrom } from '../../src/values/arxiv-id.ts';

test.each([
  ['2511.15065', '2511.15065'],
  ['2511.15065v2', '2511.15065'],
  ['0704.0001', '0704.0001'],
  ['1412.9999v12', '1412.9999'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['math.GT/0309136v1', 'math.GT/0309136'],
  ['cs/0112017', 'cs/0112017'],
])('%s is %s', (text, id) => {
  expect(arxivIdFrom(text)).toBe(id);
});

test.each([
  '',
  '2511.150',
  '2511.150651',
  '251.15065',
  '25111.15065',
  '2511-15065',
  '2511.15065v',
  '2511.15065v2x',
  'x2511.15065',
  'arXiv:2511.15065',
  'https://arxiv.org/abs/2511.15065',
  ' 2511.15065',
  '2511.15065\n',
  '2024.acl-long.1',
  'cs/011201',
  'cs/01120170',
  'math.gt/0309136',
  'math.GTX/0309136',
  'CS/0112017',
  'xcs/0112017 ',
  '../0112017',
  '/0112017',
  '２５１１.15065',
])('%j is none', (text) => {
  expect(arxivIdFrom(text)).toBeNull();
});
