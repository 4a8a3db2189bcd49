import { performRead } from '../../../../nodes/actions/run/performRead';
import type { Task } from '../../../../nodes/actions/run/plan';
import { nameVariables } from '../../../../nodes/actions/response/variables';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';
import { answering } from '../../../helpers/transport';

const list = templateOf({
	kind: 'get',
	method: 'GET',
	path: '/things',
	response: { records: '$.things[*]' },
});

/** What the answer of one call makes of chosen fields. */
async function perform(body: unknown, paths: string[], { keepsInput = true, secrets = [] as string[] } = {}) {
	const hints: string[] = [];
	const { transport } = answering(() => ({ body: JSON.stringify(body) }), secrets);
	const task: Task = {
		...plannedCall(list),
		output: 'fields',
		given: {},
		variables: nameVariables(paths, 2, ['$.things[*]']),
		keepsInput,
	};
	const input = { id: 5, old_action_1: 'x' };
	return {
		items: await performRead(
			transport,
			task,
			input,
			(hint) => hints.push(hint),
			async (make) => await make(),
		),
		hints,
	};
}

it('hands out the fields of the records beside those of the input item', async () => {
	const body = { total: 2, things: [{ id: 1 }, { id: 2 }] };
	const { items, hints } = await perform(body, ['$.things[*].id', '$.total']);
	expect(items).toEqual([
		{ id: 5, old_action_1: 'x', id_action_2: 1, total_action_2: 2 },
		{ id: 5, old_action_1: 'x', id_action_2: 2, total_action_2: 2 },
	]);
	expect(hints).toEqual([]);
});

it('hands out one item where no field is a record’s, with variables only where that is wanted', async () => {
	const { items } = await perform({ total: 2, things: [] }, ['$.total'], { keepsInput: false });
	expect(items).toEqual([{ old_action_1: 'x', total_action_2: 2 }]);
});

it('says what is there in place of a field that is not', async () => {
	const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index}`, index]));
	const { hints } = await perform({ things: [many] }, ['$.things[*].f1', '$.things[*].no', '$.gone']);
	expect(hints).toEqual([
		'The answer has no $.things[*].no, $.gone: null stands there. The first record holds f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, ….',
	]);
	await expect(perform({ things: [{}] }, ['$.things[*].no'])).rejects.toMatchObject({
		message: 'The answer has none of the chosen fields: $.things[*].no',
		facts: { statusCode: 200, hint: expect.stringContaining('The records hold no fields.') as unknown },
	});
});

it('shows no secret, neither as a value nor as a name', async () => {
	const shown = 'key-0123456789-key';
	const body = { things: [{ id: 1, more: { [shown]: shown } }] };
	const options = { secrets: [shown] };
	expect((await perform(body, ['$.things[*].more'], options)).items[0]).toMatchObject({
		more_action_2: { '***': '***' },
	});
	const failed = await perform({ [shown]: 1 }, ['$.no'], options).catch((error: unknown) => error);
	expect(JSON.stringify(failed)).not.toContain(shown);
});
