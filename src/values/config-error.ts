/** Configuration that cannot be used, or a build that cannot be done, with a hint at the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly hint: string;

  /**
   * @param message what is wrong, and where.
   * @param hint what to do about it.
   * @param cause the error that it comes from, where there is one.
   */
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.hint = hint;
  }

  /** What a person in front of a terminal is told: the message, then the hint. */
  get advice(): string {
    return `${this.message}\n${this.hint}`;
  }
}
