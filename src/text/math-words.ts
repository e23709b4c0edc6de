import type { Element } from 'hast';
import { fontClasses, plainLetters } from './math-letters.ts';

/**
 * Text (`<mtext>`) and numbers (`<mn>`) in letters and digits that can be read aloud, copied and
 * searched for: temml writes those of mathematical alphabets for `\textbf`, and takes the `0,1` of
 * `[0,1]` for one number.
 *
 * @returns a row where there are several numbers.
 */
export function toWords(element: Element): Element {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const parts = element.tagName === 'mn' ? numbersOf(text) : [text];
  const words = parts.map((part) => toWord(element, part));
  const [first] = words;
  if (first && words.length === 1) return first;
  return {
    type: 'element',
    tagName: 'mrow',
    properties: {},
    children: words.flatMap((word, index) => (index === 0 ? [word] : [comma(), word])),
  };
}

/** `1,000.5` is one number; `0,1` and `15,25,50` are several. */
function numbersOf(text: string): string[] {
  return /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? [text] : text.split(/,(?=.)/u);
}

function toWord({ tagName, properties }: Element, text: string): Element {
  const className = fontClasses(text);
  return {
    type: 'element',
    tagName,
    properties: className.length > 0 ? { ...properties, className } : properties,
    children: text === '' ? [] : [{ type: 'text', value: plainLetters(text) }],
  };
}

function comma(): Element {
  return {
    type: 'element',
    tagName: 'mo',
    properties: { separator: 'true' },
    children: [{ type: 'text', value: ',' }],
  };
}
