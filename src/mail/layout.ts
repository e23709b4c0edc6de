import { escape } from 'html-escaper';
import { Engine } from 'mrml';
import { TEMPLATE } from './template.ts';

/** The parts of a digest as HTML, each with `{{name}}` where a text or another part goes. */
type Layout = Record<'page' | Part, string>;
type Part = (typeof PARTS)[number];

/** Each before those that stand inside it. */
const PARTS = ['paper', 'facts', 'paragraph', 'left', 'link'] as const;

/** Compiled once, since an archive has a digest for each of its days. */
export const layout: Layout = compile();

function compile(): Layout {
  const engine = new Engine();
  // No fonts: by default MJML has messages load some from Google.
  engine.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} });
  const rendered = engine.toHtml(TEMPLATE);
  if (rendered.type === 'error')
    throw new Error(`The template of the digest is not valid: ${rendered.message}`);
  const found: Layout = {
    page: rendered.content.replace(/\n\s*/g, '\n'),
    paper: '',
    facts: '',
    paragraph: '',
    left: '',
    link: '',
  };
  for (const name of PARTS) {
    const within = name === 'facts' || name === 'paragraph' ? 'paper' : 'page';
    const [part = '', inside = ''] =
      new RegExp(`<!--${name}-->(.*?)<!--/${name}-->`, 'su').exec(found[within]) ?? [];
    found[within] = found[within].replace(part, () => `{{${name}}}`);
    found[name] = inside;
  }
  return found;
}

/**
 * Puts texts, which are escaped, and finished HTML at the marks of a part.
 *
 * @throws Error when a mark has neither.
 */
export function fill(
  part: string,
  texts: Record<string, string>,
  html: Record<string, string> = {},
): string {
  return part.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const text = texts[name];
    const value = html[name] ?? (text === undefined ? undefined : escape(text));
    if (value === undefined) throw new Error(`The mark ${name} has no value`);
    return value;
  });
}
