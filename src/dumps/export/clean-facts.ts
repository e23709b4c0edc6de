import { FACTS, type EntryFacts } from '../../schema/record.ts';
import { cleanLine, cleanParagraphs, cleanUrl } from '../../values/clean-text.ts';
import { organizationFrom } from '../organization.ts';

const url = (text: string | null) => (text === null ? null : cleanUrl(text));
const line = (text: string | null) => (text === null ? null : cleanLine(text) || null);
const lines = (texts: string[]) => texts.map(cleanLine).filter(Boolean);

/** How each fact is cleaned: an export may come from anywhere. What is clean stays as it is. */
const CLEAN: { [Name in keyof EntryFacts]: (fact: EntryFacts[Name]) => EntryFacts[Name] } = {
  title: cleanLine,
  abstract: (text) => (text === null ? null : cleanParagraphs(text) || null),
  published: (day) => day,
  authorCount: (count) => count,
  organization: (one) => one && organizationFrom(cleanLine(one.handle), cleanLine(one.name)),
  authors: lines,
  arxivId: (id) => id,
  recordId: line,
  links: ({ code, project }) => ({ code: url(code), project: url(project) }),
  keywords: lines,
  summary: (one) => one && { text: cleanLine(one.text), model: line(one.model) },
  stars: (count) => count,
  media: (addresses) => addresses.flatMap((address) => cleanUrl(address) ?? []),
  thumbnail: url,
  authorTakesPart: (takesPart) => takesPart,
};

/** Facts, of which some may not be stated. */
type Stated = { [Name in keyof EntryFacts]?: EntryFacts[Name] | undefined };

/** The facts of an entry as they are kept; those that are not stated stay so. */
export function cleanFacts(facts: EntryFacts): EntryFacts;
export function cleanFacts(facts: Stated): Partial<EntryFacts>;
export function cleanFacts(facts: Stated): Partial<EntryFacts> {
  return Object.fromEntries(
    FACTS.flatMap((name) => {
      const [fact, clean] = [facts[name], CLEAN[name] as (fact: unknown) => unknown];
      return fact === undefined ? [] : [[name, clean(fact)]];
    }),
  );
}
