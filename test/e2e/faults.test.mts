import { editCases } from './faults/edits.mts';
import { FaultTable } from './faults/faultTable.mts';
import { killCases } from './faults/kill.mts';
import { leakCases } from './faults/leaks.mts';
import { paceCases } from './faults/pace.mts';
import { FaultyInstance } from './faults/instance.mts';
import { writeCases } from './faults/writes.mts';

/*
 * Everything that can go wrong between n8n and a tracker, on a real n8n. Afterwards the tracker's own faultTable and
 * what n8n handed out agree item by item. TRACKER_ACTIONS_SEED=… repeats a run.
 */

declare const seed: number;

const started = Date.now();
const faultTable = new FaultTable();
const instance = new FaultyInstance(faultTable);

// The first start may have to install n8n.
jest.setTimeout(15 * 60_000);

beforeAll(async () => await instance.start());

afterEach(() => instance.tracker.reset());

afterAll(async () => {
	await instance.stop();
	const seconds = Math.round((Date.now() - started) / 1000);
	process.stderr.write(
		faultTable.print(`Faults (seed ${seed}, ${seconds} s; again: TRACKER_ACTIONS_SEED=${seed})`),
	);
});

writeCases(instance, seed);
editCases(instance, seed);
paceCases(instance);
leakCases(instance);
killCases(instance);

test('In all of this nothing got lost, was done twice or leaked', () => {
	expect(faultTable.total('tries')).toBeGreaterThan(2000);
	expect(faultTable.total('lost')).toBe(0);
	expect(faultTable.total('duplicated')).toBe(0);
	expect(faultTable.total('leaked')).toBe(0);
});
