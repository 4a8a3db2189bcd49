/**
 * Sets an entry of a map that must not grow without an end: it becomes the newest, and the oldest goes where there are
 * too many.
 *
 * @param max Entries that are kept.
 */
export function keepNewest<Value>(map: Map<string, Value>, key: string, value: Value, max: number): void {
	map.delete(key);
	map.set(key, value);
	const oldest = map.keys().next().value;
	if (map.size > max && oldest !== undefined) map.delete(oldest);
}
