import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The five real dumps. They are not part of the project; without them their tests are skipped. */
export const realDumps = resolve('../shared/dumps');

/** Whether the real dumps are there. */
export const hasRealDumps = existsSync(realDumps);

/** Ends the title of a suite that needs the real dumps, so that a skipped one says why. */
export const needsRealDumps = '(needs ../shared/dumps)';

/** The real answers of the API, a file for each of 250 days. */
export const realAnswers = resolve('../shared/corpus/hf-api');

/** Whether they are there. */
export const hasRealAnswers = existsSync(realAnswers);

/** The same for a suite that needs them. */
export const needsRealAnswers = '(needs ../shared/corpus/hf-api)';

/** Inputs as owners save them, each in a folder beside what must come of it. */
export const cases = resolve('../shared/cases');

/** Whether they are there. */
export const hasCases = existsSync(cases);

/** The same for a suite that needs them. */
export const needsCases = '(needs ../shared/cases)';
