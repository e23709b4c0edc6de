import { paragraphsOf } from '../outputs/paragraphs.ts';
import type { DigestPaper, ShownDigest } from './digest.ts';
import { fill, layout } from './layout.ts';
import { leftText } from './left-text.ts';

/** A digest as the HTML of a message, or of a page. */
export function digestHtml(digest: ShownDigest): string {
  const { papers, left, links, page, ...texts } = digest;
  return fill(
    layout.page,
    {
      language: texts.language,
      title: `${texts.subject} · ${texts.from}`,
      preheader: texts.preheader,
      home: texts.home,
      from: texts.from,
      heading: texts.heading,
      lead: texts.lead,
    },
    {
      paper: papers.map(paperHtml).join('\n'),
      left: left === 0 ? '' : fill(layout.left, { url: page.url, text: leftText(left) }),
      link: links.map(({ url, label }) => fill(layout.link, { url, label })).join(''),
    },
  );
}

/** A paper as it stands in that HTML. */
export function paperHtml({ title, url, facts, abstract }: DigestPaper): string {
  const paragraphs = paragraphsOf(abstract ?? '');
  const html = {
    facts: facts.length === 0 ? '' : fill(layout.facts, { facts: facts.join(' · ') }),
    paragraph: paragraphs.map((text) => fill(layout.paragraph, { text })).join(''),
  };
  return fill(layout.paper, { title, url }, html);
}
