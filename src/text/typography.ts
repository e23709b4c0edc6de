import type { Paragraph, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { curlQuotes } from './quotes.ts';

/** Only units that have no other meaning: `s`, `m` and `W` are more often names. */
const UNIT =
  /(?<=\d) (?=(?:[mnµμ]s|[kMG]?Hz|[kKMGTP]i?B|[kMG]bps|fps|FPS|dB[im]?|[nµμmck]m|[km]g|°C|%)(?![\p{L}\p{N}]))/gu;
const NUMBERED = /(?<=\b(?:Figs?\.|Secs?\.|Tables?|Eqs?\.|No\.)) (?=\d)/g;
/** Between words; next to a lone letter or before a number it could be a minus. */
const DASH = /(?<=(?:[\p{L}\p{N}]{2}|[)\]%”’])[ \u00A0])-(?=[ \u00A0](?:[“‘([]|\p{L}{2}|[aAI] ))/gu;
const ELLIPSIS = /(?<!\.)\.{3}(?!\.)/g;
/** The text of a link that is an address. */
const ADDRESS = /^(?:(?:doi|arxiv)\s?:?\s?)?\S[^\s./]*[./]\S*$/i;
/** Stands for code, mathematics and addresses while the words around them are looked at. */
const OBJECT = '\uFFFC';

/**
 * Sets the text of paragraphs as a printer would: curly quotation marks, an ellipsis for three dots,
 * dashes between words, no break between a number and its unit or its `Table`. Code, mathematics
 * and the addresses that links show stay as they are.
 */
export function smarten(root: Root): void {
  visit(root, 'paragraph', (paragraph) => {
    const { texts, whole } = flatten(paragraph);
    // Each of these puts one character for another, so that the places of the texts still hold.
    const smart = curlQuotes(whole)
      .replace(DASH, '–')
      .replace(UNIT, '\u00A0')
      .replace(NUMBERED, '\u00A0');
    for (const { node, start } of texts) {
      node.value = smart.slice(start, start + node.value.length).replace(ELLIPSIS, '…');
    }
    return SKIP;
  });
}

/** A paragraph as one text, and where in it its text nodes stand. */
function flatten(paragraph: Paragraph): { texts: { node: Text; start: number }[]; whole: string } {
  const texts: { node: Text; start: number }[] = [];
  let whole = '';
  visit(paragraph, (node) => {
    if (node.type === 'text') {
      texts.push({ node, start: whole.length });
      whole += node.value;
    } else if (node.type === 'link' && ADDRESS.test(toString(node))) {
      whole += OBJECT;
      return SKIP;
    } else if (node.type === 'break') {
      whole += ' ';
    } else if (!('children' in node)) {
      whole += OBJECT;
    }
    return;
  });
  return { texts, whole };
}
