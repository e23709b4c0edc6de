import { wrapAnsi } from 'fast-wrap-ansi';
import type { Link, Root } from 'mdast';
import { plainBlocks } from './to-plain.ts';
import { isWebAddress } from './web-address.ts';

/**
 * An abstract as the text of an e-mail: lines of at most `width` columns, where a wide character
 * takes two, and addresses in a list at the end. No-break spaces hold words together, and a word
 * longer than a line has a line of its own.
 *
 * @example
 * see the code [1] of …
 *
 * [1] https://github.com/example/code
 */
export function toEmail(root: Root, width = 72): string {
  const urls: string[] = [];
  const blocks = plainBlocks(root, (text, { url }: Link) => {
    if (!isWebAddress(url) || isItsText(url, text)) return text;
    if (!urls.includes(url)) urls.push(url);
    return `${text} [${urls.indexOf(url) + 1}]`;
  });
  const wrapped = blocks.map((block) => wrapAnsi(block, width));
  const list = urls.map((url, index) => `[${index + 1}] ${url}`);
  return [...wrapped, ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n');
}

/** Whether the text of a link is its address, perhaps without a scheme. */
function isItsText(url: string, text: string): boolean {
  return [text, `https://${text}`].some((address) => URL.parse(address)?.href === url);
}
