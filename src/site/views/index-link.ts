/** Something in an index: a letter, a year, an author. */
export interface IndexLink {
  name: string;
  /** The path of what is shown of it. */
  path: string;
  /** How many things it has: papers, or the names under a letter. */
  count: number;
}
