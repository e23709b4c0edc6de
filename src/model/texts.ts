import {
  abstractForms,
  titleForms,
  type AbstractForms,
  type TitleForms,
} from '../derive/text/index.ts';
import type { Paper } from '../schema/paper.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { getOrPut } from '../values/get-or-put.ts';
import type { Store } from './store.ts';

/** How a paper's title and abstract read. */
export interface PaperText {
  title: TitleForms;
  /** Null where there is none. */
  abstract: AbstractForms | null;
}

/**
 * Titles and abstracts in all their forms. Each text is parsed once, and again only when it
 * changes.
 */
export class Texts {
  readonly #store: Store;
  readonly #titles = new Map<string, TitleForms>();
  readonly #abstracts = new Map<string, AbstractForms>();

  constructor(store: Store) {
    this.#store = store;
  }

  title(source: string): TitleForms {
    return getOrPut(this.#titles, source, () => this.#store.derive(titleForms, source));
  }

  abstract(source: string): AbstractForms {
    return getOrPut(this.#abstracts, source, () => this.#store.derive(abstractForms, source));
  }

  of({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): PaperText {
    return {
      title: this.title(title),
      abstract: abstract === null ? null : this.abstract(abstract),
    };
  }

  /** A title in the form in which words are looked for. */
  titleWords(title: string): string {
    return plainTextOf(title, (source) => this.title(source).plain);
  }

  /** An abstract in that form; empty where there is none. */
  abstractWords(abstract: string | null): string {
    return plainTextOf(abstract ?? '', (source) => this.abstract(source).plain);
  }
}

/** Gives a paper its text, which is worked out when it is asked for. */
export function withText<Kind extends Paper>(
  paper: Kind,
  texts: Texts,
): Kind & { readonly text: PaperText } {
  return Object.defineProperty(paper as Kind & { readonly text: PaperText }, 'text', {
    get: () => texts.of(paper),
  });
}
