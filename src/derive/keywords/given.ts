import type { Paper } from '../../schema/paper.ts';
import { isCode } from './code.ts';
import { trimKeyword } from './fold.ts';
import type { Definition } from './abbreviation.ts';

/** Placeholders for no keyword. */
const NOTHING = /^(?:n\.?\/?a\.?|none|null|keywords?)?$/i;

/** Longer than any keyword; what is longer is a sentence. */
const LONGEST = 100;

/** A keyword as a dump gives it, and the abbreviation that it brings. */
export interface Given {
  text: string;
  definition: Definition | null;
}

/** The keywords that dumps give a paper, each by itself, codes of classifications left out. */
export function givenKeywords({ keywords }: Pick<Paper, 'keywords'>): Given[] {
  return keywords
    .filter((keyword) => !isCode(keyword))
    .flatMap((keyword) => keyword.split(/[,;](?![^(]*\))\s/u))
    .filter((keyword) => !isCode(keyword.trim()))
    .map(trimKeyword)
    .filter(({ text }) => !NOTHING.test(text) && text.length <= LONGEST && /\p{L}/u.test(text));
}
