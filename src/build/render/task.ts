/** What a process tells the one that started it: what its work gives, or what is wrong. */
export type Outcome =
  | { result: unknown }
  | {
      failure: string;
      /** `file:line:column`, where it is known. */
      place: string | null;
    };

/**
 * Does the work of a process that was started by `runTask`, and tells that how it came out. Without
 * the process that started it, nobody needs it: it ends.
 */
export async function work(run: () => Promise<unknown>): Promise<void> {
  const abandon = () => process.exit(1);
  process.on('disconnect', abandon);
  const outcome = await run().then(
    (result): Outcome => ({ result }),
    (error: unknown): Outcome => {
      const failure = error instanceof Error ? error.message : String(error);
      return { failure, place: placeOf(error) };
    },
  );
  await new Promise((sent) => process.send?.(outcome, sent));
  process.off('disconnect', abandon);
  process.disconnect();
}

/** Astro's errors name the file that they are about. */
function placeOf(error: unknown): string | null {
  const { loc } = error as { loc?: { file?: string; line?: number; column?: number } };
  return loc?.file ? `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1}` : null;
}
