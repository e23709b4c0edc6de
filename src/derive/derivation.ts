/**
 * Something worked out from the archive, kept by the digest of what it depends on. A derivation is
 * a function of its input alone: no files, no clock, no earlier result.
 */
export interface Derivation<Input, Output> {
  /** Its name in the store. */
  name: string;
  /** The folder of its code below `src/derive`. */
  folder: string;
  /** All of the input that the result depends on, as a text that differs where any of it does. */
  inputs: (input: Input) => string;
  /** What is kept must be a value that structured cloning copies. */
  run: (input: Input) => Output;
}

/**
 * A derivation of the whole archive that can go on from where an earlier run stopped. The result is
 * the same without that: only the work is less.
 */
export interface Resumable<Input, Output, State> extends Omit<Derivation<Input, Output>, 'run'> {
  run: (input: Input, earlier?: State) => { output: Output; state: State };
}
