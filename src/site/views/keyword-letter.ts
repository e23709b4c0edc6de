import type { PageType } from '../page-type.ts';
import { KEYWORDS } from './keyword-index.ts';
import { letterPages, type LetterView } from './letter-pages.ts';

export const pages: PageType<LetterView> = letterPages('/keywords/letters/[letter]', KEYWORDS);
