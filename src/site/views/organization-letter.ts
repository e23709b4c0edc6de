import type { PageType } from '../page-type.ts';
import { letterPages, type LetterView } from './letter-pages.ts';
import { ORGANIZATIONS } from './organization-index.ts';

export const pages: PageType<LetterView> = letterPages(
  '/organizations/letters/[letter]',
  ORGANIZATIONS,
);
