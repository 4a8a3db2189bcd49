import { describeCalls, progressLog } from '../../../../nodes/actions/run/progress';
import { contextOf } from '../../../helpers/context';

const none = { calls: 0, retried: 0, shared: 0, bundled: 0, waited: 0 };

it.each([
	[{ calls: 19 }, 19, undefined],
	[{}, 100, undefined],
	[{ calls: 5, shared: 5 }, 10, undefined],
	[{ calls: 1000 }, 1000, '1000 items, 1000 calls.'],
	[{ calls: 40, shared: 960 }, 1000, '1000 items, 40 calls. 960 items shared the call of another.'],
	[{ calls: 1, bundled: 3 }, 3, '3 items, 1 call. 3 items went out together with others.'],
	[{ calls: 2, retried: 1, waited: 400 }, 1, '1 item, 2 calls. 1 call was sent again.'],
	[
		{ calls: 9, retried: 4, waited: 5100 },
		5,
		'5 items, 9 calls. 4 calls were sent again. The tracker kept them waiting for 5 seconds.',
	],
])('%o of %i items: %p', (account, items, expected) => {
	expect(describeCalls({ ...none, ...account }, items)).toBe(expected);
});

it("tells n8n's log every ten seconds how far a run is", () => {
	jest.useFakeTimers();
	const info = jest.fn();
	const context = contextOf({ logger: { info }, getNode: () => ({ name: 'Get' }) });
	const noteDone = progressLog(context, 100);
	for (let item = 0; item < 25; item++) {
		jest.advanceTimersByTime(1000);
		noteDone();
	}
	jest.useRealTimers();
	expect(info.mock.calls).toEqual([['Get: 10 of 100 items'], ['Get: 20 of 100 items']]);
});
