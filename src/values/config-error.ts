/** Configuration that cannot be used, or a build that cannot be done, with a hint at the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly hint: string;

  /**
   * @param message what is wrong, and where.
   * @param hint what to do about it.
   */
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
