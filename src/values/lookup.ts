/**
 * What a map that must have a key has for it.
 *
 * @throws Error when it has nothing: two collections contradict each other.
 */
export function lookup<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is known about ${key}`);
  return value;
}
