import { Book } from './faults/book.mts';
import { killCases } from './faults/kill.mts';
import { leakCases } from './faults/leaks.mts';
import { paceCases } from './faults/pace.mts';
import { Rig } from './faults/rig.mts';
import { writeCases } from './faults/writes.mts';

/*
 * Everything that can go wrong between n8n and a tracker, on a real n8n. Afterwards the tracker's own book and
 * what n8n handed out agree item by item. TRACKER_ACTIONS_SEED=… repeats a run.
 */

declare const seed: number;

const started = Date.now();
const book = new Book();
const rig = new Rig(book);

// The first start may have to install n8n.
jest.setTimeout(15 * 60_000);

beforeAll(async () => await rig.start());

afterEach(() => rig.tracker.reset());

afterAll(async () => {
	await rig.stop();
	const seconds = Math.round((Date.now() - started) / 1000);
	process.stderr.write(
		book.print(`Faults (seed ${seed}, ${seconds} s; again: TRACKER_ACTIONS_SEED=${seed})`),
	);
});

writeCases(rig, seed);
paceCases(rig);
leakCases(rig);
killCases(rig);

test('In all of this nothing got lost, was done twice or leaked', () => {
	expect(book.total('tries')).toBeGreaterThan(2000);
	expect(book.total('lost')).toBe(0);
	expect(book.total('duplicated')).toBe(0);
	expect(book.total('leaked')).toBe(0);
});
