import { badInputCases } from './badInput.mts';
import { connectionCases } from './connections.mts';
import { exampleCases } from './examples.mts';
import { failureCases } from './failures.mts';
import { flowCases } from './flows.mts';
import { Instance } from './instance.mts';
import { secretCases } from './secrets.mts';
import { trackerCases } from './trackers.mts';

// The first start may have to install n8n; a single case takes well below a second.
const STARTING = 15 * 60_000;
jest.setTimeout(60_000);

let instance: Instance | undefined;
const running = (): Instance => {
	if (instance === undefined) throw new Error('n8n is not running');
	return instance;
};

beforeAll(async () => {
	instance = await Instance.start();
}, STARTING);

afterAll(async () => {
	await instance?.stop();
}, 60_000);

beforeEach(() => running().reset());

// One n8n serves all cases, one after the other. What they left behind is looked through last.
flowCases(running);
exampleCases(running);
trackerCases(running);
failureCases(running);
badInputCases(running);
connectionCases(running);
secretCases(running);
