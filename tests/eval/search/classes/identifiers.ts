import { chanceOf } from '../chance.ts';
import type { Classes, Source } from '../source.ts';

const withId = (form: (id: string) => string) => (source: Source) =>
  source.arxivId === null ? undefined : form(source.arxivId);

const HOSTS = [
  (id: string) => `https://arxiv.org/abs/${id}v3`,
  (id: string) => `arxiv.org/pdf/${id}.pdf`,
  (id: string) => `https://arxiv.org/html/${id}v1`,
  (id: string) => `https://www.alphaxiv.org/abs/${id}`,
  (id: string) => `https://huggingface.co/papers/${id}`,
];

/** Ids and addresses of papers. */
export const IDENTIFIERS: Classes = {
  'arXiv id': withId((id) => id),
  'address at arXiv, alphaXiv, HF': (source) =>
    withId((id) => chanceOf(`host ${id}`).pick(HOSTS)?.(id) ?? '')(source),
  'arXiv:id [cs.CL]': withId((id) => `arXiv:${id} [cs.CL]`),
  'arXiv:id as in references': withId((id) => `arXiv preprint arXiv:${id}, 2025.`),
  DOI: withId((id) => `10.48550/arXiv.${id}`),
  'address of a DOI': withId((id) => `https://doi.org/10.48550/arxiv.${id}`),
  'Semantic Scholar': withId((id) => `https://api.semanticscholar.org/arXiv:${id}`),
  ar5iv: withId((id) => `https://ar5iv.labs.arxiv.org/html/${id}`),
  'Papers with Code': ({ title }) => {
    const slug = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return slug.length > 20 ? `https://paperswithcode.com/paper/${slug}` : undefined;
  },
};
