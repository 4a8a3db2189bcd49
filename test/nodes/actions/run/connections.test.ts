import { sameForAllItems } from '../../../../nodes/actions/credential/sameForAllItems';
import { transportOpener } from '../../../../nodes/actions/run/connections';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { contextOf } from '../../../helpers/context';

const tracker = trackerOf('custom');

/** Opens the way for each item, whose connection `valuesOf` gives; says for which items n8n was asked. */
function opener(valuesOf: (item: number) => Record<string, unknown>) {
	const asked: number[] = [];
	const context = contextOf({
		getInputData: () => [],
		getWorkflow: () => ({ id: 'w' }),
		getMode: () => 'trigger',
		getNode: () => ({ name: 'Get', type: 'x' }),
		getCredentials: async (_: string, item: number) => {
			asked.push(item);
			return await Promise.resolve(valuesOf(item));
		},
		helpers: {},
	});
	return { open: transportOpener(context, {}), asked };
}

const values = (value: string, more: object = {}) => ({
	baseUrl: 'https://h.example',
	authType: 'header',
	name: 'X-Key',
	value,
	...more,
});

it('looks a connection up once that is the same for all items', async () => {
	const { open, asked } = opener(() => values('k-1', { [sameForAllItems]: true }));
	const ways = await Promise.all([0, 1, 2].map(async (item) => await open(tracker, item)));
	expect(asked).toEqual([0]);
	expect(new Set(ways).size).toBe(1);
});

it('looks a connection up for each item where an expression is in it, and opens one way an account', async () => {
	const { open, asked } = opener((item) => values(item === 1 ? 'k-other' : 'k-one'));
	const [first, second, third] = await Promise.all([0, 1, 2].map(async (item) => await open(tracker, item)));
	expect(asked).toEqual([0, 1, 2]);
	expect(third).toBe(first);
	expect(second?.key).not.toBe(first?.key);
	expect(second?.redactor.text('k-other and k-one')).toBe('*** and k-one');
});

it('fails for one item alone where its connection cannot be looked up', async () => {
	const { open } = opener((item) => {
		if (item === 0) throw new Error('An expression fails');
		return values('k-1');
	});
	await expect(open(tracker, 0)).rejects.toThrow('An expression fails');
	expect((await open(tracker, 1)).key).toMatch(/^[0-9a-f]{64}$/);
});

it('asks for no connection of a tracker that answers by itself', async () => {
	const { open, asked } = opener(() => ({}));
	expect((await open(trackerOf('demo'), 0)).key).toContain('demo');
	expect(asked).toEqual([]);
});
