import { expect, test } from 'vitest';
import { createClassifier } from '../../src/archive/topics.ts';

function topic(id: string, ...phrases: string[]) {
  return { id, title: id, summary: id, aliases: [], parent: null, rules: { phrases } };
}

const classify = createClassifier([
  topic('attention', 'attention', 'multi-head attention'),
  topic('brains', 'fMRI', 'brain signal'),
  topic('classes', 'class', 'box'),
]);

test('a phrase in the title is enough', () => {
  expect(classify({ title: 'Brain Signals', abstract: null })).toEqual(['brains']);
});

test('one phrase once in the abstract is not, two phrases or three times are', () => {
  const title = 'Untitled';
  expect(classify({ title, abstract: 'We use fMRI.' })).toEqual([]);
  expect(classify({ title, abstract: 'We use fMRI and brain signals.' })).toEqual(['brains']);
  expect(classify({ title, abstract: 'fMRI, fMRI, fMRI.' })).toEqual(['brains']);
});

test('phrases match whole words, whatever the case, hyphens and plural', () => {
  expect(classify({ title: 'MULTI HEAD ATTENTIONS', abstract: null })).toEqual(['attention']);
  expect(classify({ title: 'Inattention and classification', abstract: null })).toEqual([]);
  expect(classify({ title: 'Classes in boxes', abstract: null })).toEqual(['classes']);
});

test('the strongest topic comes first, equals by id', () => {
  expect(classify({ title: 'A class of brain signal', abstract: 'fMRI' })).toEqual([
    'brains',
    'classes',
  ]);
  expect(classify({ title: 'A class of brain signal', abstract: null })).toEqual([
    'brains',
    'classes',
  ]);
  expect(classify({ title: 'A class in a box with fMRI', abstract: null })).toEqual([
    'classes',
    'brains',
  ]);
});

test('at most four topics', () => {
  const many = createClassifier(['f', 'e', 'd', 'c', 'b'].map((id) => topic(id, 'paper')));
  expect(many({ title: 'A paper', abstract: null })).toEqual(['b', 'c', 'd', 'e']);
});
