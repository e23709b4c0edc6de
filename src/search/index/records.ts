import type { ArchivePaper } from '../../model/model.ts';
import { separateCharacters } from '../engine/query.ts';
import { sealFacts } from '../engine/sealed-facts.ts';
import { otherForms } from './other-forms.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  /** Path of the paper's page, without the base path. */
  url: string;
  language: string;
  /** What is searched and excerpted: the abstract. */
  content: string;
  /**
   * What a result shows. All but the facts is searched too, with weights of its own. `also` is
   * only searched: other ways to write what the paper has.
   */
  meta: {
    title: string;
    authors: string;
    organization: string;
    keywords: string;
    also: string;
    facts: string;
  };
}

/**
 * The search record of a paper. It depends on the paper alone: a day that is added changes no record
 * of an older one.
 *
 * @param url path of the paper's page, without the base path.
 */
export function searchRecord(paper: ArchivePaper, language: string, url: string): SearchRecord {
  const title = paper.text.title.plain;
  const abstract = paper.text.abstract?.plain ?? null;
  const { authors, published, authorCount, organization, arxivId, keywords } = paper;
  const text = [title, abstract].join('\n');
  const also = [arxivId, separateCharacters(text), ...otherForms(text)];
  return {
    url,
    language,
    content: [abstract?.replaceAll('\n\n', ' ') ?? '', title].find(hasWord) ?? paper.id,
    meta: {
      title,
      authors: authors.join(', '),
      organization: organization?.name ?? '',
      keywords: keywords.join(', '),
      also: also.filter(Boolean).join(' '),
      facts: sealFacts({ published, authorCount }),
    },
  };
}

/** Pagefind leaves out a record whose content has no word; a paper without abstract is to be found. */
function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
