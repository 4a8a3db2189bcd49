import type { FakeTracker } from '../trackers/fake.mts';

/**
 * Runs a fake tracker for the tests of a file and starts it over after each.
 *
 * @returns Gives the running fake.
 */
export function useFake<Fake extends FakeTracker>(start: () => Promise<Fake>): () => Fake {
	let fake: Fake | undefined;
	beforeAll(async () => {
		fake = await start();
	});
	afterEach(() => fake?.reset());
	afterAll(async () => await fake?.close());
	return () => {
		if (!fake) throw new Error('The fake is not running yet');
		return fake;
	};
}

/** The calls that a fake received, with their queries. */
export const urlsOf = ({ log }: FakeTracker): string[] =>
	log.map(({ path, rawQuery }) => (rawQuery ? `${path}?${rawQuery}` : path));
