import { sleep } from 'n8n-workflow';

import { Account } from '../../../../nodes/actions/transport/account';

it('counts waits at once once, also where they end with an error', async () => {
	jest.useFakeTimers();
	const account = new Account();
	const wait = async (time: number) => await account.whileWaiting(async () => await sleep(time));
	const waits = [wait(300), wait(200)];
	const failing = account.whileWaiting(async () => {
		await sleep(100);
		return await Promise.reject(new Error('no'));
	});
	await Promise.all([expect(failing).rejects.toThrow('no'), jest.advanceTimersByTimeAsync(1000)]);
	await Promise.all(waits);
	const later = wait(50);
	await jest.advanceTimersByTimeAsync(1000);
	await later;
	jest.useRealTimers();
	expect(account.waited).toBe(350);
});
