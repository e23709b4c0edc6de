/**
 * A text without some endings, however many of them it has. It costs as much as what is cut off,
 * where a pattern such as `/[.,]+$/` tries each run of them anywhere in the text.
 *
 * @example trimEndings("the model's,", [',', "'s"]) // 'the model'
 */
export function trimEndings(text: string, endings: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const found = endings.find((ending) => text.endsWith(ending, end));
    if (!found) return text.slice(0, end);
    end -= found.length;
  }
}
