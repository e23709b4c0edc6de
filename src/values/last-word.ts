/** What follows the last space of a name, or all of it. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
