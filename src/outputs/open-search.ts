import { escape } from 'html-escaper';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/** What an OpenSearch description tells of an archive. */
export interface SearchEngine {
  title: string;
  description: string;
  language: string;
  /** Absolute addresses. */
  searchUrl: string;
  iconUrl: string;
  selfUrl: string;
}

/** The most characters that the specification allows. */
const LONGEST = { shortName: 16, longName: 48, description: 1024 };

export const searchDescription: Output = {
  title: 'a description of the search',
  mediaType: 'application/opensearchdescription+xml; charset=utf-8',
  *documents({ project: { settings, address } }) {
    yield {
      path: paths.openSearch,
      content: () =>
        openSearch({
          ...settings,
          searchUrl: address.permalink(paths.search),
          iconUrl: address.permalink(paths.icon),
          selfUrl: address.permalink(paths.openSearch),
        }),
    };
  },
};

/**
 * The description by which a browser adds the archive to its search engines.
 *
 * Source of the rules: OpenSearch 1.1, draft 6 (github.com/dewitt/opensearch).
 */
export function openSearch(engine: SearchEngine): string {
  const { title, description, language, searchUrl, iconUrl, selfUrl } = engine;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(shortened(title, LONGEST.shortName))}</ShortName>
  <LongName>${escape(shortened(title, LONGEST.longName))}</LongName>
  <Description>${escape(shortened(description, LONGEST.description))}</Description>
  <Url type="text/html" template="${escape(searchUrl)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escape(selfUrl)}"/>
  <Image type="image/svg+xml">${escape(iconUrl)}</Image>
  <Language>${escape(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/** A text of at most so many characters, cut between words. */
function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const start = characters.slice(0, most + 1).join('');
  const words = start.slice(0, start.lastIndexOf(' ') + 1).trimEnd();
  return words || characters.slice(0, most).join('');
}
