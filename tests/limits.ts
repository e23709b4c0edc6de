/**
 * How long tests wait before they fail, in milliseconds. These end a test that hangs, and say nothing
 * of how fast the program is: each is more than ten times what any test takes on two cores.
 */
export const TEST_LIMIT_MS = 20 * 60_000;

/** For one thing that a browser or a process is to show. */
export const WAIT_LIMIT_MS = 2 * 60_000;
