import {
	hasStoreConnection,
	noStoreConnection,
	storeValuesOf,
} from '../../../../nodes/actions/store/storeValues';
import { partOf } from '../../../helpers/context';

type Context = Parameters<typeof storeValuesOf>[0];

const nodeWith = (credentials: object | undefined, answer: () => Promise<unknown>): Context =>
	partOf<Context>({ getNode: () => ({ credentials }), getCredentials: answer });

const store = { trackerTemplateStoreApi: { id: '1', name: 'Ours' } };

it('are those of the connection that the node has chosen', async () => {
	const values = { baseUrl: 'https://n8n.example' };
	const context = nodeWith(store, async () => await Promise.resolve(values));
	expect(hasStoreConnection(context)).toBe(true);
	expect(await storeValuesOf(context)).toBe(values);
});

it.each([[undefined], [{}], [{ affiseTrackerApi: { id: '2', name: 'Other' } }]])(
	'a node with the connections %p is told to choose one',
	async (credentials) => {
		const context = nodeWith(credentials, async () => await Promise.reject(new Error('requires none')));
		expect(hasStoreConnection(context)).toBe(false);
		await expect(storeValuesOf(context)).rejects.toEqual(noStoreConnection('templates of the store need'));
	},
);

it('a connection that cannot be read says itself why', async () => {
	const context = nodeWith(store, async () => await Promise.reject(new Error('was deleted')));
	await expect(storeValuesOf(context)).rejects.toThrow('was deleted');
});
