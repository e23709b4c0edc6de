/** The paragraphs of an abstract, without the spaces around them. */
export function paragraphsOf(abstract: string): string[] {
  return abstract
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
