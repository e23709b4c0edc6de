/**
 * Text of an element or attribute. `&` and `<` are written as the RSS Advisory Board's profile
 * wants them, which is what readers of its titles agree on (rssboard.org/rss-profile, "Character
 * Data").
 */
export function xmlText(text: string): string {
  return plainCharacters(text).replace(/[&<>"]/g, (mark) => REFERENCES[mark] ?? mark);
}

const REFERENCES: Record<string, string> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
};

/** An element; attributes without a value are left out, and so are its tags where it is empty. */
export function xmlElement(
  name: string,
  attributes: Record<string, string | null>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Markup as the text of an element. */
export function cdata(markup: string): string {
  return `<![CDATA[${plainCharacters(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** The declaration, and the style sheet with which a browser shows the document. */
export function xmlHeader(styleUrl: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${xmlText(styleUrl)}"?>\n`;
}

/**
 * Text without what XML forbids (XML 1.0, 2.2) or readers cannot show: control characters,
 * surrogates without their other half, and U+FFFD to U+FFFF.
 */
export function plainCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/gu;
