import { badInputCases } from './badInput.mts';
import { connectionCases } from './connections.mts';
import { exampleCases } from './examples.mts';
import { failureCases } from './failures.mts';
import { flowCases } from './flows.mts';
import { hostileCases } from './hostile.mts';
import { Instance } from './instance.mts';
import { savedCases } from './saved.mts';
import { secretCases } from './secrets.mts';
import { speedCases } from './speed.mts';
import { storeCases } from './store.mts';
import { trackerCases } from './trackers.mts';
import { writeCases } from './writes.mts';

// The first start may have to install n8n; a single case takes well below a second.
const STARTING = 15 * 60_000;
jest.setTimeout(60_000);

let instance: Instance | undefined;
let fault: unknown;
const running = (): Instance => {
	if (instance === undefined) throw new Error('n8n is not running: see the first failure');
	return instance;
};

beforeAll(async () => {
	try {
		instance = await Instance.start();
	} catch (error) {
		// Told once, by the first case, and not by every case anew.
		fault = error;
	}
}, STARTING);

afterAll(async () => {
	await instance?.stop();
}, 60_000);

beforeEach(() => instance?.reset());

test('n8n starts with the package', () => {
	if (fault !== undefined) throw fault;
	expect(running().n8n.logText()).not.toMatch(/n8n-nodes-tracker-actions.*(error|failed)|failed to load/i);
});

// One n8n serves all cases, one after the other. What they left behind is looked through last.
flowCases(running);
exampleCases(running);
savedCases(running);
trackerCases(running);
writeCases(running);
failureCases(running);
badInputCases(running);
connectionCases(running);
storeCases(running);
hostileCases(running);
speedCases(running);
secretCases(running);
