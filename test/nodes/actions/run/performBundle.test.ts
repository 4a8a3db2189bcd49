import type { IDataObject } from 'n8n-workflow';

import { runActions } from '../../../../nodes/actions/run/run';
import { runContext, type Responder } from '../../../helpers/runContext';

const template = (more: object = {}, bulk: object = {}) =>
	JSON.stringify({
		name: 'Approve',
		kind: 'edit',
		method: 'POST',
		path: '/approve',
		bodyEncoding: 'json',
		parameters: [
			{ name: 'ids', in: 'body', type: 'array', items: { type: 'integer' }, required: true },
			{ name: 'note', in: 'body', type: 'string' },
		],
		bulk: { parameter: 'ids', maximum: 3, ...bulk },
		...more,
	});

type Item = { ids: number[] | string; note?: string };

interface Made {
	json: IDataObject;
	pairedItem?: unknown;
}

/** Runs items; a body is what the tracker was sent. */
async function run(
	items: Item[],
	definition: string,
	answer: (body: { ids: number[]; note?: string }) => { statusCode?: number; body?: object } = () => ({}),
	{ options = {}, continues = true }: { options?: object; continues?: boolean } = {},
) {
	const bodies: Array<{ ids: number[]; note?: string }> = [];
	const respond: Responder = async ({ body }) => {
		const sent = JSON.parse(String(body)) as { ids: number[]; note?: string };
		bodies.push(sent);
		const { statusCode = 200, body: given = { ok: true } } = answer(sent);
		return await Promise.resolve({ statusCode, body: JSON.stringify(given) });
	};
	const { context } = runContext({
		items: items.map((item) => ({ ...item })),
		continues,
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: definition,
			parametersAs: 'json',
			parametersJson: (item: Item) => item,
			options,
		},
		respond,
	});
	const [made = []]: Made[][] = await runActions(context, 'edit').catch((error: Error) => [
		[{ json: { thrown: error } }],
	]);
	return { bodies: bodies.map(({ ids }) => ids), json: made.map(({ json }) => json), made };
}

const numbered = (count: number): Item[] =>
	Array.from({ length: count }, (_, index) => ({ ids: [index + 1] }));

it('sends as few calls as the tracker takes, and hands out an item each', async () => {
	const { bodies, made } = await run(numbered(7), template());
	expect(bodies).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
	expect(made.map(({ json, pairedItem }) => [json, pairedItem])).toEqual(
		numbered(7).map((_, item) => [{ ok: true }, { item }]),
	);
});

it('keeps apart what differs in more than the records', async () => {
	const items = ['a', 'b', 'a', 'b'].map((note, index) => ({ ids: `${index + 1}`, note }));
	expect((await run(items, template())).bodies).toEqual([
		[1, 3],
		[2, 4],
	]);
});

it('sends each item alone where that is wanted, or the template says nothing of several', async () => {
	const off = await run(numbered(2), template(), undefined, { options: { bulk: false } });
	expect(off.bodies).toEqual([[1], [2]]);
	expect((await run(numbered(2), template({ bulk: undefined }))).bodies).toEqual([[1], [2]]);
});

it('gives every item its own result, by its key, and only its own failure', async () => {
	const rules = { results: '$.results[*]', resultKey: '$.id', error: '$.error' };
	const { json } = await run(numbered(3), template({}, rules), () => ({
		body: { results: [{ id: 3 }, { id: 1, status: 'approved' }, { id: 2, error: 'Too old' }] },
	}));
	expect(json).toMatchObject([{ id: 1, status: 'approved' }, { error: 'Too old' }, { id: 3 }]);
});

it('is uncertain of a record that the answer does not name', async () => {
	const { json } = await run(
		numbered(2),
		template({}, { results: '$.results[*]', resultKey: '$.id' }),
		() => ({
			body: { results: [{ id: 1 }] },
		}),
	);
	expect(json).toMatchObject([{ id: 1 }, { details: { mayHaveBeenApplied: true } }]);
});

it('sends items alone after a refusal that changed nothing, within the limits of the run', async () => {
	const { bodies, json } = await run(
		numbered(3),
		template({}, { atomic: true }),
		({ ids }) => (ids.includes(2) ? { statusCode: 400, body: { message: 'No 2' } } : {}),
		{ options: { maxWrites: 3 } },
	);
	expect(bodies).toEqual([[1, 2, 3], [1], [2], [3]]);
	expect(json).toMatchObject([{ ok: true }, { error: 'No 2' }, { ok: true }]);
});

it('fails for all items of a call of which nobody knows more, and is uncertain for exactly those', async () => {
	const refused = await run(numbered(4), template(), ({ ids }) =>
		ids.includes(2) ? { statusCode: 400, body: { message: 'No' } } : {},
	);
	expect(refused.bodies).toEqual([[1, 2, 3], [4]]);
	expect(refused.json.map(({ error }) => error)).toEqual(['No', 'No', 'No', undefined]);
	const broken = await run(numbered(4), template(), ({ ids }) =>
		ids.includes(2) ? { statusCode: 502 } : {},
	);
	expect(
		broken.json.map(({ details }) => (details as { mayHaveBeenApplied?: boolean })?.mayHaveBeenApplied),
	).toEqual([true, true, true, undefined]);
});

it('counts records in the limit of writes', async () => {
	const { bodies, json } = await run(numbered(3), template(), undefined, { options: { maxWrites: 2 } });
	expect(bodies).toEqual([[1, 2]]);
	expect(json[2]?.error).toContain('2 records have been written');
});

it('tells of all items of a call whose failure ends the run', async () => {
	const rules = { results: '$.results[*]', resultKey: '$.id', error: '$.error' };
	const answer = () => ({ body: { results: [{ id: 1, error: 'No' }, { id: 2 }, { id: 3 }] } });
	const { json, bodies } = await run(numbered(5), template({}, rules), answer, { continues: false });
	expect(bodies).toEqual([[1, 2, 3]]);
	expect(json[0]?.thrown).toMatchObject({
		description: expect.stringContaining('2 of 5 items had been sent before (items 1 to 2)') as string,
	});
});
