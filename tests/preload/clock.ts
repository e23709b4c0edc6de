/**
 * Sets the clock of a program to the time of the variable `NOW`, from which it goes on. Loaded before
 * it, see `tests/programs.ts`.
 */
const ahead = Date.parse(process.env['NOW'] ?? '') - Date.now();
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  construct: (date, given, made) =>
    Reflect.construct(date, given.length === 0 ? [now() + ahead] : given, made) as Date,
  get: (date, key) => (key === 'now' ? () => now() + ahead : (Reflect.get(date, key) as unknown)),
});
