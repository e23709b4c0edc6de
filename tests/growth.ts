/** What growth is still taken for linear: half-way, on a scale of factors, from 4 to 16. */
export const LINEAR = 8;

const TIMES_AS_MUCH = 4;
const ROUNDS = 3;
/** A clock of processor time may tick every 4 ms on Linux (CONFIG_HZ=250). */
const LEAST_MICROSECONDS = 24_000;

/**
 * By how much the cost of work grows when it gets four times as much: by 4 where it is linear, by 16
 * where it is quadratic. It is the processor time of this thread that is compared, in turn and more
 * than once, so that it matters neither how fast the machine is nor what else runs on it.
 *
 * @param work is given an amount, such as a number of characters; the same each time.
 * @param amount the smaller of the two.
 */
export function growth(work: (amount: number) => void, amount: number): number {
  const cost = (times: number, of: number) => {
    const before = process.threadCpuUsage();
    for (let time = 0; time < times; time += 1) work(of);
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  };
  work(amount * TIMES_AS_MUCH);
  let times = 1;
  while (cost(times, amount) < LEAST_MICROSECONDS) times *= 2;
  const ratios = Array.from({ length: ROUNDS }, () => {
    const less = cost(times, amount);
    return cost(times, amount * TIMES_AS_MUCH) / less;
  });
  return ratios.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
