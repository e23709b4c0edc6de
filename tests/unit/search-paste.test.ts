import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/search/engine/paste.ts';

test.each([
  ['2510.26692', '2510.26692'],
  ['arXiv:2510.26692v2 [cs.CL]', '2510.26692'],
  ['https://doi.org/10.48550/arXiv.2510.26692', '2510.26692'],
  ['doi:10.48550/ARXIV.2510.26692', '2510.26692'],
  ['https://arxiv.org/pdf/2510.26692v3.pdf#page=2', '2510.26692'],
  ['https://ar5iv.labs.arxiv.org/html/2510.26692', '2510.26692'],
  ['https://www.alphaxiv.org/overview/2510.26692', '2510.26692'],
  ['https://api.semanticscholar.org/arXiv:2510.26692', '2510.26692'],
  ['see 2510.26692, and 2511.00001 too', '2510.26692'],
  ['https://arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
  ['math.AG/0309136v1', 'math.ag/0309136'],
  // No month, a decimal number, more digits, a version.
  ['2513.26692', null],
  ['3.1410.26692', null],
  ['2510.266921', null],
  ['GPT 4.1', null],
])('the arXiv id in %j is %j', (text, id) => {
  expect(readPaste(text).arxivId).toBe(id);
});

describe('the title', () => {
  test.each([
    [
      'of BibTeX',
      '@misc{a2024, author = {Ann Ö and Bo}, title={{Night {O}wls}: A Study}, year={2024}}',
      'Night O wls : A Study',
    ],
    ['of BibTeX in quotes', '@article{a, title = "Night owls", year = 2024}', 'Night owls'],
    ['of RIS', 'TY  - JOUR\nTI  - Night owls\nAU  - Ann\nER  - ', 'Night owls'],
    ['of RIS on one line', 'TY  - JOUR T1  - Night owls AU  - Ann ER  -', 'Night owls'],
    [
      'of an address',
      'https://www.semanticscholar.org/paper/Night-owls-hoot-Ann/0123abc',
      'Night owls hoot Ann',
    ],
    [
      'of a reference by IEEE',
      'A. Ann and B. Bo, “Night owls hoot,” in Proc. NeurIPS, 2024, pp. 1–12.',
      'Night owls hoot',
    ],
    [
      'of a reference by APA',
      'Ann, A., & Bo, B. (2024). Night owls hoot. arXiv preprint.',
      'Night owls hoot',
    ],
  ])('%s', (_, text, title) => {
    expect(readPaste(text).query).toBe(title);
  });

  test.each(['night owls', '"night owls" 2024', 'title:"night owls"', 'https://example.org/', '@'])(
    '%s gives none, and is the query',
    (text) => {
      expect(readPaste(text).query).toBe(text);
    },
  );
});
