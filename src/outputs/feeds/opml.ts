import { xmlElement, xmlText } from './xml.ts';

/** Feeds that belong together. */
export interface Outline {
  title: string;
  feeds: { title: string; description: string; feedUrl: string; url: string }[];
}

/**
 * A list of subscriptions (OPML 2.0, opml.org/spec2.opml), for feed readers to import.
 *
 * @param outlines each a folder, or, where there is only one, its feeds without a folder.
 */
export function opml(title: string, outlines: Outline[]): string {
  const [only, ...others] = outlines.map(({ title: text, feeds }) => ({
    text,
    feeds: feeds.map((feed) =>
      xmlElement('outline', {
        type: 'rss',
        text: feed.title,
        title: feed.title,
        description: feed.description,
        xmlUrl: feed.feedUrl,
        htmlUrl: feed.url,
      }),
    ),
  }));
  const body =
    only && others.length === 0
      ? only.feeds
      : [only, ...others].flatMap((folder) =>
          folder ? [xmlElement('outline', { text: folder.text }, lines(folder.feeds))] : [],
        );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    xmlElement('head', {}, xmlElement('title', {}, xmlText(title))),
    xmlElement('body', {}, lines(body)),
    '</opml>\n',
  ].join('\n');
}

function lines(elements: string[]): string {
  return `\n${elements.join('\n')}\n`;
}
