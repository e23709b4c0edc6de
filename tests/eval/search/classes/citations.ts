import { chanceOf } from '../chance.ts';
import { distinctive, type Classes, type Source } from '../source.ts';

const VENUES = [
  'Advances in Neural Information Processing Systems',
  'International Conference on Learning Representations',
  'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition',
  'arXiv preprint',
];

/** References as other papers have them, and as reference managers export them. */
export const CITATIONS: Classes = {
  'APA citation': (source) => {
    const { people, title, year, venue } = cited(source);
    const names = people.map(({ given, family }) => `${family}, ${initials(given)}`);
    return names.length > 0
      ? `${enumerated(names, ' & ')} (${year}). ${title}. ${venue}.`
      : undefined;
  },
  'IEEE citation': (source) => {
    const { people, title, year, venue } = cited(source);
    const names = people.map(({ given, family }) => `${initials(given)} ${family}`);
    return names.length > 0
      ? `[12] ${enumerated(names, ' and ')}, “${title},” in ${venue}, ${year}, pp. 1–12.`
      : undefined;
  },
  'MLA citation': (source) => {
    const [first] = cited(source).people;
    const { title, year, venue } = cited(source);
    return first && `${first.family}, ${first.given}, et al. "${title}." ${venue}, ${year}.`;
  },
  'BibTeX entry': (source) => {
    const { people, title, year, venue } = cited(source);
    const [first] = people;
    const names = people.map(({ given, family }) => `${family}, ${given}`).join(' and ');
    return (
      first &&
      `@inproceedings{${first.family.toLowerCase()}${year},\n  title={${title}},\n  author={${names}},\n  booktitle={${venue}},\n  year={${year}}\n}`
    );
  },
  'RIS record': (source) => {
    const { people, title, year, venue } = cited(source);
    const names = people.map(({ given, family }) => `AU  - ${family}, ${given}`);
    if (names.length === 0) return;
    return [
      'TY  - CONF',
      ...names,
      `TI  - ${title}`,
      `T2  - ${venue}`,
      `PY  - ${year}`,
      'ER  -',
    ].join('\n');
  },
  'X et al. and two words': (source) => {
    const [first] = cited(source).people;
    const words = distinctive(source)?.slice(0, 2);
    return first && words && `${first.family} et al. ${source.year} ${words.join(' ')}`;
  },
};

interface Person {
  given: string;
  family: string;
}

const MOST_NAMES = 3;

function cited({ url, title, authors, year }: Source) {
  const people = authors.slice(0, MOST_NAMES).flatMap((name): Person[] => {
    const [, given, family] = /^(.+)\s(\S+)$/.exec(name) ?? [];
    return given && family ? [{ given, family }] : [];
  });
  const venue = chanceOf(`venue ${url}`).pick(VENUES) ?? '';
  return { people, title, year, venue };
}

function initials(given: string): string {
  return given
    .split(/[\s-]+/)
    .map((name) => `${name.charAt(0)}.`)
    .join(' ');
}

function enumerated(names: readonly string[], and: string): string {
  return names.length > 1
    ? [names.slice(0, -1).join(', '), ...names.slice(-1)].join(and)
    : names.join('');
}
