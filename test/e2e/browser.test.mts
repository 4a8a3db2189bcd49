import { connectionCases } from './browser/connection.mts';
import { flowCases } from './browser/flow.mts';
import { hostileCases } from './browser/hostile.mts';
import { journeyCases } from './browser/journeys.mts';
import { liveCases } from './browser/live.mts';
import { nodesPanelCases } from './browser/nodesPanel.mts';
import { readmeCases } from './browser/readme.mts';
import { Stage } from './browser/stage.mts';
import { storeCases } from './browser/store.mts';
import { switchingCases } from './browser/switching.mts';
import { toolCases } from './browser/tools.mts';

// The first start may have to install n8n and Chromium; a case takes some seconds, and more where the machine has other work.
const STARTING = 15 * 60_000;
jest.setTimeout(300_000);

let stage: Stage | undefined;
let fault: unknown;
const running = (): Stage => {
	if (stage === undefined) throw new Error('The browser is not running: see the first failure');
	return stage;
};

beforeAll(async () => {
	try {
		stage = await Stage.start();
	} catch (error) {
		// Told once, by the first case, and not by every case anew.
		fault = error;
	}
}, STARTING);

afterAll(async () => {
	await stage?.stop();
}, 60_000);

beforeEach(() => stage?.affise.reset());

test('n8n opens in Chromium', () => {
	if (fault !== undefined) throw fault;
	expect(running().page.url()).toContain(running().n8n.url);
});

connectionCases(running);
nodesPanelCases(running);
flowCases(running);
switchingCases(running);
storeCases(running);
toolCases(running);
liveCases(running);
hostileCases(running);
describe('a journey', () => journeyCases(running));
describe('as it is written', () => readmeCases(running));
