import type { PageType } from '../page-type.ts';
import { AUTHORS } from './author-index.ts';
import { letterPages, type LetterView } from './letter-pages.ts';

export const pages: PageType<LetterView> = letterPages('/authors/[letter]', AUTHORS);
