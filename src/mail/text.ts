import type { Paragraph } from 'mdast';
import { toEmail } from '../text/to-email.ts';
import { paragraphsOf } from '../outputs/paragraphs.ts';
import type { DigestPaper, ShownDigest } from './digest.ts';
import { leftText } from './left-text.ts';

const WIDTH = 72;

/** A digest as the plain text of a message. */
export function digestText(digest: ShownDigest): string {
  const { from, heading, lead, papers, left, page, links } = digest;
  const blocks = [
    [from, heading, lead].map(wrapped).join('\n'),
    ...papers.map(paperText),
    ...(left === 0 ? [] : [`${leftText(left)}:\n${page.url}`]),
    `-- \n${links.map(({ label, url }) => `${label}:\n${url}`).join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function paperText({ title, facts, url, abstract }: DigestPaper): string {
  const head = [wrapped(title), ...(facts.length > 0 ? [wrapped(facts.join(' · '))] : []), url];
  return [head.join('\n'), ...(abstract === null ? [] : [wrapped(abstract)])].join('\n\n');
}

function wrapped(text: string): string {
  const children = paragraphsOf(text).map((value): Paragraph => {
    return { type: 'paragraph', children: [{ type: 'text', value }] };
  });
  return toEmail({ type: 'root', children }, WIDTH);
}
