import { choiceOf, definitionOf } from '../../../../nodes/actions/run/curlDefinition';

const use = (trackerId: string, values?: Record<string, unknown>) => ({
	trackerId,
	kind: 'get' as const,
	connect: async () => values,
});

it('leaves what is no command as it is, and asks for no connection', async () => {
	const connect = async () => await Promise.reject(new Error('asked'));
	const json = '{"name":"x"}';
	expect(await definitionOf(json, { ...use('affise'), connect })).toBe(json);
	const choice = { source: 'library' as const, id: 'a' };
	expect(await choiceOf(choice, { ...use('affise'), connect })).toBe(choice);
});

it('reads a path from the base URL of the connection', async () => {
	const command = 'curl https://h.example/base/offers/42';
	const connected = use('custom', { baseUrl: 'https://h.example/base', authType: 'none' });
	expect(await definitionOf(command, connected)).toMatchObject({
		path: '/offers/{offer_id}',
		tracker: 'custom',
	});
	await expect(definitionOf(command, use('custom', { baseUrl: 'https://h2.example' }))).rejects.toThrow(
		'it calls h.example, but the connection is for h2.example',
	);
});

it('reads it from what is known of the API where no connection is chosen', async () => {
	expect(await definitionOf('curl https://x.example/base/offers', use('custom'))).toMatchObject({
		path: '/base/offers',
	});
	expect(
		await definitionOf('curl https://api.eflow.team/v1/networks/offers/7', use('everflow')),
	).toMatchObject({
		path: '/networks/offers/{offer_id}',
	});
});
