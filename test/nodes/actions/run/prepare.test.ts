import { parameterReader } from '../../../../nodes/actions/run/parameters';
import { prepareItems } from '../../../../nodes/actions/run/prepare';
import type { ActionKind } from '../../../../nodes/actions/model/template';
import { runContext } from '../../../helpers/runContext';

/** Plans items, each of which is what `parametersOf` makes of it. */
async function prepare(
	kind: ActionKind,
	items: Array<Record<string, string | number>>,
	parameters: Record<string, unknown>,
) {
	const { context, sent } = runContext({
		items,
		parameters: { parametersAs: 'json', ...parameters },
		respond: async () => await Promise.resolve({ statusCode: 200 }),
	});
	const prepared = await prepareItems(context, kind, parameterReader(context, {}), {});
	expect(sent).toEqual([]);
	return prepared;
}

const fromItem = (name: string) => (item: Record<string, unknown>) => item[name];

it('plans a call for each item, and finds out for each what is wrong with it', async () => {
	const [first, second, third] = await prepare('get', [{ offer_id: 7 }, {}, { offer_id: 9 }], {
		tracker: 'demo',
		template: 'demo.offer.get',
		parametersJson: (item: object) => item,
	});
	expect([first?.task?.request.path, third?.task?.request.path]).toEqual(['/offers/7', '/offers/9']);
	expect(second).toMatchObject({
		error: { message: "'Offer ID' is required" },
		template: { id: 'demo.offer.get' },
	});
	// One template, however many items use it.
	expect(third?.task?.template).toBe(first?.task?.template);
});

it('takes another template for each item where an expression gives it', async () => {
	const prepared = await prepare(
		'get',
		[{ template: 'demo.offer.list' }, { template: 'demo.offer.none' }, { template: 'demo.affiliate.list' }],
		{
			tracker: 'demo',
			template: fromItem('template'),
			parametersJson: {},
		},
	);
	expect(prepared.map(({ task, error }) => task?.template.id ?? (error as Error).message)).toEqual([
		'demo.offer.list',
		expect.stringContaining("no template 'demo.offer.none' for") as string,
		'demo.affiliate.list',
	]);
});

it('finds the reader of a write where it reads first, and leaves it where it does not', async () => {
	const edit = { tracker: 'demo', template: 'demo.offer.pause', parametersJson: { offer_id: 7 } };
	const [reads] = await prepare('edit', [{}], edit);
	expect(reads?.task?.write?.reading?.call).toMatchObject({
		template: { kind: 'get' },
		request: { path: '/offers/7' },
	});
	const [sends] = await prepare('edit', [{}], { ...edit, options: { readFirst: false } });
	expect(sends?.task?.write?.reading).toBeUndefined();
});

it('refuses a template whose reader is none of the library', async () => {
	const definition = {
		name: 'Change',
		kind: 'edit',
		method: 'POST',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		edit: { read: 'custom.thing.get', values: { id: 'id' } },
	};
	const [refused] = await prepare('edit', [{}], {
		tracker: 'custom',
		templateSource: 'definition',
		templateDefinition: JSON.stringify(definition),
		parametersJson: { id: 1 },
	});
	expect(refused).toMatchObject({
		error: { message: expect.stringContaining('the library has no such reader for this tracker') as string },
	});
});

it('takes a change back by the template of the library that has made it, wherever the node looks for its own', async () => {
	const undoData = { templateId: 'demo.offer.pause', values: { offer_id: 7 }, expects: {} };
	const [prepared] = await prepare('edit', [{}], {
		tracker: 'demo',
		templateSource: 'store',
		mode: 'undo',
		undoData,
	});
	expect(prepared?.task?.template).toMatchObject({ id: 'demo.offer.pause', ofLibrary: true });
});

it('says of an item what an expression throws', async () => {
	const [first, second] = await prepare('get', [{ id: 1 }, { id: 2 }], {
		tracker: ({ id }: { id: number }) => {
			if (id === 1) throw new Error('An expression fails');
			return 'demo';
		},
		template: 'demo.offer.list',
		parametersJson: {},
	});
	expect(first?.error).toMatchObject({ message: 'An expression fails' });
	expect(second?.task?.template.id).toBe('demo.offer.list');
});
