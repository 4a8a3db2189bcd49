import { TrackerError } from '../../../../nodes/actions/model/errors';
import type { RawResponse } from '../../../../nodes/actions/model/http';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { forgetGates } from '../../../../nodes/actions/transport/gate';
import { retrying } from '../../../../nodes/actions/transport/retrying';

type Step = RawResponse['statusCode'] | Error;

const network = (code: string): Error => Object.assign(new Error('no'), { code });
const request = { method: 'POST' as const, url: 'https://h.example/a', headers: {} };

beforeEach(() => {
	forgetGates();
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

/** Sends a call to a host that answers one step after the other; then 200. */
async function send(steps: Step[], call: { repeatable: boolean; changes: boolean }, signal?: AbortSignal) {
	let attempts = 0;
	const credential = { tracker: trackerOf('affise'), host: 'h.example' };
	const rules = { timeout: 1000, maxAttempts: 3, signal, stop: signal };
	const outcome = await retrying(credential, rules, async ({ url }, attempt) => {
		const step = steps[attempts++] ?? 200;
		attempt.isUnderWay = true;
		if (step instanceof Error) return await Promise.reject(step);
		return { answer: { statusCode: step, headers: {}, body: '' }, url };
	})(request, call).catch((error: unknown) => error);
	return { outcome, attempts };
}

const read = { repeatable: true, changes: false };
const write = { repeatable: false, changes: true };

it.each<[Step[], number]>([
	[[200], 1],
	[[404], 1],
	[[503, 200], 2],
	[[network('ECONNRESET'), 429, 200], 3],
])('a read through %p takes %i attempts', async (steps, attempts) => {
	const { outcome } = await send(steps, read);
	expect(outcome).toMatchObject({ attempts, url: request.url, mayHaveBeenApplied: false });
});

it('gives the last answer where trying again does not help', async () => {
	const { outcome, attempts } = await send([503, 503, 503], read);
	expect(attempts).toBe(3);
	expect(outcome).toMatchObject({ answer: { statusCode: 503 }, attempts: 3 });
});

it('says what kept the answer away', async () => {
	const { outcome } = await send(
		[network('ECONNREFUSED'), network('ECONNREFUSED'), network('ENOTFOUND')],
		write,
	);
	expect(outcome).toBeInstanceOf(TrackerError);
	expect(outcome).toMatchObject({
		message: 'Affise cannot be reached: the host h.example was not found',
		facts: { attempts: 3, mayHaveBeenApplied: false },
	});
});

it('sends no write again that may have been taken', async () => {
	const { outcome, attempts } = await send([network('ECONNRESET')], write);
	expect(attempts).toBe(1);
	expect(outcome).toMatchObject({ facts: { attempts: 1, mayHaveBeenApplied: true } });
});

it('remembers an attempt that may have been taken', async () => {
	const { outcome } = await send([500, network('ECONNREFUSED'), 400], { repeatable: true, changes: true });
	expect(outcome).toMatchObject({ answer: { statusCode: 400 }, mayHaveBeenApplied: true });
});

it('a write that was under way when the execution was cancelled is uncertain, one that was not is not', async () => {
	const controller = new AbortController();
	const steps = [network('ECONNREFUSED')];
	const cancelling = send(steps, write, controller.signal);
	controller.abort();
	expect((await cancelling).outcome).toMatchObject({ message: 'The execution was cancelled' });
	const before = await send([], write, AbortSignal.abort());
	expect(before.attempts).toBe(0);
	expect(before.outcome).toMatchObject({ facts: { mayHaveBeenApplied: false } });
});
