import ora from 'ora';

/**
 * Does long work under a progress line: one that moves on a terminal, a plain line elsewhere. It
 * goes to standard error, so that standard output holds results alone.
 *
 * @param task what is being done, e.g. `Reading dumps`.
 * @param work is given a function that adds how far it is, e.g. `3 of 5`.
 */
export async function withProgress<Result>(
  task: string,
  work: (say: (how: string) => void) => Result | Promise<Result>,
): Promise<Result> {
  const line = ora({ text: task, discardStdin: false }).start();
  try {
    const result = await work((how) => {
      if (line.isSpinning) line.text = `${task}: ${how}`;
    });
    line.stop();
    return result;
  } catch (error) {
    line.fail(task);
    throw error;
  }
}

/** Makes a progress line say how many of all are done, e.g. `3 of 5`. */
export function sayCount(say: (how: string) => void): (done: number, all: number) => void {
  return (done, all) => say(`${done} of ${all}`);
}
