import type { Nodes, Root } from 'mdast';
import { mathToText } from './math-text.ts';
import { repairTex } from './math-source.ts';
import { mathToHast } from './math.ts';

/**
 * Characters that BibTeX or LaTeX would read as markup. Braces have names, because BibTeX also
 * counts those behind a backslash.
 */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const COMMANDS: Partial<Record<Nodes['type'], string>> = {
  emphasis: '\\emph',
  strong: '\\textbf',
  inlineCode: '\\texttt',
  superscript: '\\textsuperscript',
  subscript: '\\textsubscript',
};

/** A title as LaTeX in UTF-8, on one line and with balanced braces, for a field of BibTeX. */
export function toBibtex(root: Root): string {
  return root.children
    .map((block) => latex(block))
    .join(' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Plain text, such as a name, as LaTeX. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (character) => SPECIAL[character] ?? character);
}

function latex(node: Nodes): string {
  if (node.type === 'math' || node.type === 'inlineMath') {
    return safeMath(node.value) ?? escapeBibtex(mathToText(node.value));
  }
  const text =
    'value' in node
      ? escapeBibtex(node.value)
      : 'children' in node
        ? node.children.map((child) => latex(child)).join('')
        : '';
  const command = COMMANDS[node.type];
  return command && text ? `${command}{${text}}` : text;
}

/**
 * A formula between dollars; null for what is not sure to be one. LaTeX runs what it is given, and
 * `\input` reads files: only what could be rendered is passed on.
 */
function safeMath(tex: string): string | null {
  const repaired = repairTex(tex)?.replace(/\\([{}])/g, (_, brace) =>
    brace === '{' ? '\\lbrace ' : '\\rbrace ',
  );
  if (!repaired || /(?<!\\)\$/.test(repaired) || !isBalanced(repaired)) return null;
  return mathToHast(tex, false) ? `$${repaired}$` : null;
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const character of tex) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
