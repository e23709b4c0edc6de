/** A text as it is quoted in a message: short, on one line. */
export function quote(text: string): string {
  return `\`${
    text.length > 60
      ? `${text
          .slice(0, 59)
          .toWellFormed()
          .replace(/\uFFFD$/u, '')}…`
      : text
  }\``;
}
