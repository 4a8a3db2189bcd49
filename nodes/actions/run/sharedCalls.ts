/** A call of a run, and when it was begun. */
interface Shared {
	begun: number;
	result: Promise<unknown>;
}

let clock = 0;

/** A moment that is later than all before it: two things never happen at the same one. */
export const tick = (): number => ++clock;

/** Makes equal calls of one run once. */
export class SharedCalls {
	private readonly calls = new Map<string, Shared>();

	/**
	 * @param key Tells calls apart: connection, request, and whatever else decides about the result.
	 * @param make Makes the call.
	 * @param after A moment of `tick`: what was begun before is not good enough, and the call is made anew.
	 * @returns What the call gives, or gave before. It fails for all where it fails.
	 */
	async once<T>(key: string, make: () => Promise<T>, after = 0): Promise<T> {
		let shared = this.calls.get(key);
		if (!shared || shared.begun < after) {
			shared = { begun: tick(), result: make() };
			this.calls.set(key, shared);
		}
		return (await shared.result) as T;
	}
}
