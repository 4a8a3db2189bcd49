import type { Parameter, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { planWrite, type Readers } from '../../../../nodes/actions/run/planWrite';
import type { WriteInput } from '../../../../nodes/actions/run/writeInput';
import { writeInput } from '../../../helpers/tasks';
import { inputErrorOf } from '../../../helpers/template';
import { addThing, getThing, listThings, updateThing } from '../../../helpers/things';

const reads: Readers = { record: getThing };

const plan = (
	values: Record<string, unknown>,
	write: Partial<WriteInput> = {},
	{ template = {}, readers = reads }: { template?: Partial<TemplateDefinition>; readers?: Readers } = {},
) => planWrite(updateThing(template), values, 'utc', writeInput(write), readers);

const errorOf = (...args: Parameters<typeof plan>) => inputErrorOf(() => plan(...args));

describe('an edit that reads first', () => {
	it('knows how its record is read', () => {
		const { write } = plan({ id: 7, name: 'x' });
		expect(write.reading?.call).toMatchObject({
			template: { id: 'custom.thing.get' },
			request: { method: 'GET', path: '/things/7' },
			wanted: Infinity,
		});
		expect(write).toMatchObject({ mode: 'send', values: { id: 7, name: 'x' }, conditions: {} });
	});

	it('finds out what is wrong with the values before anything is read', () => {
		expect(errorOf({ name: 'x' }).message).toBe("'ID' is required");
		expect(errorOf({ id: 1, payout: 'much' }).message).toContain("'Payout'");
	});

	it('asks for no value that the record has', () => {
		const parameters: Parameter[] = [
			...(updateThing().parameters ?? []),
			{ name: 'status', in: 'body', type: 'string', required: true, current: '$.status' },
		];
		expect(() => plan({ id: 1, name: 'x' }, {}, { template: { parameters } })).not.toThrow();
		expect(errorOf({ id: 1, name: 'x' }, {}, { template: { parameters }, readers: {} }).message).toBe(
			"'Status' is required",
		);
	});

	it('refuses to lose what nobody can read, unless a person allows it', () => {
		const edit = { read: 'custom.thing.get', values: { id: 'id' }, unreadable: ['payout'] };
		const { message, hint } = errorOf({ id: 1, name: 'x' }, {}, { template: { edit } });
		expect(message).toBe("The call resets 'Payout', and nobody can read what is there now");
		expect(hint).toContain("'Allow Loss'");
		expect(() => plan({ id: 1, name: 'x', payout: 1 }, {}, { template: { edit } })).not.toThrow();
		expect(() => plan({ id: 1, name: 'x' }, { allowLoss: true }, { template: { edit } })).not.toThrow();
	});

	it('takes the values of a change that is taken back from that change', () => {
		const undoData = { templateId: 't', values: { id: 9, name: 'before' }, expects: { name: 'x' } };
		const { write } = plan({ id: 1 }, { mode: 'undo', undoData });
		expect(write.values).toEqual({ id: 9, name: 'before' });
		expect(write.reading?.call.request.path).toBe('/things/9');
		expect(write.rules.isUndo).toBe(true);
	});

	it.each<[unknown, number | undefined]>([
		[undefined, undefined],
		['', undefined],
		['12.5', 12.5],
		[0, 0],
	])('takes %p for the percent that a number may move', (maxChangePercent, percent) => {
		expect(plan({ id: 1, name: 'x' }, { maxChangePercent }).write.maxChangePercent).toBe(percent);
	});

	it.each(['far', -1, {}])('refuses %p for that percent', (maxChangePercent) => {
		expect(errorOf({ id: 1, name: 'x' }, { maxChangePercent }).message).toBe(
			"'Max Change Percent' must be a number from 0",
		);
	});
});

describe('an edit that does not read', () => {
	it.each<[Partial<WriteInput>, string]>([
		[{ mode: 'undo', undoData: { templateId: 't', values: { id: 1 }, expects: {} } }, 'Undo needs'],
		[{ onlyIf: { name: 'x' } }, "'Only If' needs"],
		[{ maxChangePercent: 5 }, "'Max Change Percent' needs"],
		[{ listChange: 'merge' }, "'Lists' needs"],
		[{ listChange: 'remove' }, "'Lists' needs"],
	])('refuses %j', (write, words) => {
		const { message, hint } = errorOf({ id: 1, name: 'x' }, write, { readers: {} });
		expect(message).toBe(`${words} the record as it is now, which is not read for this item`);
		expect(hint).toContain('Nothing was sent for this item.');
	});

	it('is sent as it is', () => {
		const { write, plan: call } = plan({ id: 1, name: 'x' }, {}, { readers: {} });
		expect(write.reading).toBeUndefined();
		expect(call.path).toBe('/things/1');
	});

	it('says so where an item names several records', () => {
		const parameters: Parameter[] = [
			{ name: 'ids', in: 'body', type: 'array', required: true },
			{ name: 'name', in: 'body', type: 'string', current: '$.name' },
		];
		const edit = { read: 'custom.thing.get', values: { id: 'ids' } };
		const several = { path: '/things', parameters, edit };
		const { write } = plan({ ids: [1, 2], name: 'x' }, {}, { template: several });
		expect(write.reading).toBeUndefined();
		expect(write.hint).toContain('names several records at once');
		const one = plan({ ids: [1], name: 'x' }, {}, { template: several });
		expect(one.write.reading?.call.request.path).toBe('/things/1');
	});

	it('cannot change one entry of a list', () => {
		const parameters: Parameter[] = [
			{ name: 'id', in: 'path', type: 'string', required: true },
			{ name: 'tag', in: 'body', type: 'string', entryOf: 'tags', property: '$' },
			{ name: 'tags', in: 'body', type: 'array', current: '$.tags', key: [] },
		];
		const { message } = errorOf({ id: 1, tag: 'x' }, {}, { template: { parameters }, readers: {} });
		expect(message).toContain("The template 'Update thing' changes one entry of a list and needs");
	});
});

describe('an add', () => {
	const add = (
		values: Record<string, unknown>,
		write: Partial<WriteInput>,
		readers: Readers = { existing: listThings },
	) => planWrite(addThing, values, 'utc', writeInput(write), readers).write;

	it('knows how a record is found that is there already, where somebody wants to know', () => {
		expect(add({ email: 'a@x.example' }, { ifExists: 'use' }).existing).toMatchObject({
			call: { request: { path: '/things' } },
			matchValues: ['a@x.example'],
		});
		expect(add({ email: 'a@x.example' }, { verify: true }).existing).toBeDefined();
		expect(add({ email: 'a@x.example' }, {}).existing).toBeUndefined();
	});

	it('refuses where it cannot be found out', () => {
		const { message, hint } = inputErrorOf(() => add({ email: '' }, { ifExists: 'use' }));
		expect(message).toBe("Whether there is such a record already cannot be found out without 'Email'");
		expect(hint).toContain("set 'If It Exists' to Create");
		const other = updateThing({ kind: 'add', edit: undefined });
		const refused = inputErrorOf(() =>
			planWrite(other, { id: 1 }, 'utc', writeInput({ ifExists: 'fail' }), {}),
		);
		expect(refused.message).toContain('does not say how a record is found that is there already');
	});
});
