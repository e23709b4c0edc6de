/**
 * The value of a key that a map must have.
 *
 * @throws Error when it has nothing: two collections contradict each other.
 */
export function lookup<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is known about ${key}`);
  return value;
}
