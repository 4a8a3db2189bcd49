import { mergeRecord, type MergeRules } from '../../../../nodes/actions/change/merge';
import type { EditRules, Parameter, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const id = parameter({ name: 'id', in: 'path', required: true });
const status = parameter({ name: 'status', current: '$.status' });
const cap = parameter({ name: 'cap', type: 'integer', current: '$.limits.daily' });
const caps = parameter({
	name: 'caps',
	type: 'array',
	items: { type: 'object' },
	current: '$.caps',
	key: ['period'],
});
const tags = parameter({ name: 'tags', type: 'array', current: '$.tags', key: [] });

const record = {
	id: 7,
	status: 'active',
	limits: { daily: 10 },
	caps: [
		{ period: 'day', value: 1, note: 'kept' },
		{ period: 'month', value: 30 },
	],
	tags: ['a', 'b'],
	updated: 'x',
};

interface Case {
	parameters: Parameter[];
	values?: Record<string, unknown>;
	edit?: Partial<EditRules>;
	rules?: Partial<MergeRules>;
	more?: Partial<TemplateDefinition>;
	from?: Record<string, unknown>;
}

/** What is merged, and the body that is sent of it. */
function merge({ parameters, values = {}, edit, rules, more, from = record }: Case) {
	const template = templateOf({
		path: '/things/{id}',
		parameters: [id, ...parameters],
		edit: { read: 'x', values: { id: 'id' }, replaces: 'lists', ...edit },
		...more,
	});
	const given = { id: '7', ...values };
	const merged = mergeRecord(template, given, from, { zone: 'utc', listChange: 'auto', ...rules });
	const hidden = new Set(rules?.isUndo ? Object.keys(merged.values) : []);
	const left = Object.fromEntries(Object.entries(given).filter(([name]) => !hidden.has(name)));
	const sent = encodeRequest(planRequest(template, left, 'utc', merged)).body;
	return {
		...merged,
		sent: template.bodyEncoding === 'json' ? (JSON.parse(sent ?? 'null') as unknown) : sent,
	};
}

describe('lists', () => {
	it('are merged where a key tells their entries apart, and sent whole', () => {
		const { sent, changes } = merge({
			parameters: [status, caps],
			values: { caps: [{ period: 'day', value: 2 }] },
		});
		const after = [{ period: 'day', value: 2, note: 'kept' }, record.caps[1]];
		expect(sent).toEqual({ caps: after });
		expect(changes).toEqual([{ field: 'caps', before: record.caps, after }]);
	});

	it('take entries in the words of the record for what they are', () => {
		const payouts = parameter({
			name: 'payouts',
			type: 'array',
			items: { type: 'object' },
			current: {
				path: '$.payouts',
				entries: { '*': '$', currency: { path: '$.currency', values: { usd: 'USD', eur: 'EUR' } } },
			},
			key: ['goal'],
		});
		const from = { payouts: [{ goal: '1', currency: 'usd', total: 3 }] };
		const there = { payouts: [{ goal: '1', currency: 'usd' }] };
		expect(merge({ parameters: [payouts], values: there, from }).isUnchanged).toBe(true);
		const other = { payouts: [{ goal: '1', currency: 'eur' }] };
		expect(merge({ parameters: [payouts], values: other, from }).sent).toEqual({
			payouts: [{ goal: '1', currency: 'EUR', total: 3 }],
		});
	});

	it('are put back as nothing where they were nothing', () => {
		const from = { tags: null };
		expect(merge({ parameters: [tags], values: { tags: ['a'] }, from }).changes).toEqual([
			{ field: 'tags', before: null, after: ['a'] },
		]);
		expect(
			merge({ parameters: [tags], values: { tags: null }, rules: { isUndo: true }, from: { tags: ['a'] } })
				.sent,
		).toEqual({ tags: null });
	});

	it('are replaced where nothing tells their entries apart', () => {
		const plain = { ...caps, key: undefined };
		const { sent } = merge({ parameters: [plain], values: { caps: [{ period: 'day', value: 2 }] } });
		expect(sent).toEqual({ caps: [{ period: 'day', value: 2 }] });
	});

	it.each([
		['merge', ['a', 'b', 'c']],
		['replace', ['b', 'c']],
		['remove', ['a']],
	] as const)('are changed as the person says: %s', (listChange, left) => {
		expect(merge({ parameters: [tags], values: { tags: 'b,c' }, rules: { listChange } }).sent).toEqual({
			tags: left,
		});
	});

	it('are changed as the template says before all', () => {
		const fixed = { ...tags, listChange: 'remove' as const };
		expect(
			merge({ parameters: [fixed], values: { tags: ['b'] }, rules: { listChange: 'replace' } }).sent,
		).toEqual({
			tags: ['a'],
		});
	});

	it('that cannot be told apart, or cannot be read, are not merged on demand', () => {
		const keyless = { ...caps, key: undefined };
		const unread = { ...tags, current: undefined };
		const ask = (own: Parameter, given: unknown) => () =>
			merge({ parameters: [own], values: { [own.name]: given }, rules: { listChange: 'merge' } });
		expect(inputErrorOf(ask(keyless, [{ period: 'x' }])).message).toBe(
			"The entries of 'Caps' cannot be told apart, so that they can only be replaced as a whole",
		);
		expect(inputErrorOf(ask(unread, ['x'])).message).toBe(
			"'Tags' cannot be read, so that its entries can only be replaced as a whole",
		);
	});

	it('of names are merged by them', () => {
		const meta = parameter({ name: 'meta', type: 'object', current: '$.limits' });
		expect(merge({ parameters: [meta], values: { meta: { monthly: 9 } } }).sent).toEqual({
			meta: { daily: 10, monthly: 9 },
		});
		const removed = merge({
			parameters: [meta],
			values: { meta: { daily: '' } },
			rules: { listChange: 'remove' },
		});
		expect(removed.sent).toEqual({ meta: {} });
	});
});

describe('one entry made of several parameters', () => {
	const flat = [
		{ ...caps, required: true },
		parameter({ name: 'period', entryOf: 'caps', required: true }),
		parameter({ name: 'value', type: 'integer', entryOf: 'caps', minimum: 1 }),
	];

	it('is merged into the list', () => {
		const { sent } = merge({ parameters: flat, values: { period: 'month', value: '60' } });
		expect(sent).toEqual({ caps: [record.caps[0], { period: 'month', value: 60 }] });
	});

	it('is taken out of the list', () => {
		const parameters = [{ ...caps, listChange: 'remove' as const }, ...flat.slice(1)];
		expect(merge({ parameters, values: { period: 'day' } }).sent).toEqual({ caps: [record.caps[1]] });
	});

	it('keeps the limits of its parameters', () => {
		const ask = () => merge({ parameters: flat, values: { period: 'day', value: 0 } });
		expect(inputErrorOf(ask).message).toBe("'Value' must be 1 or more, not '0'");
	});

	it('is the value itself where the template says so', () => {
		const parameters = [tags, parameter({ name: 'tag', entryOf: 'tags', property: '$', required: true })];
		expect(merge({ parameters, values: { tag: 'c' } }).sent).toEqual({ tags: ['a', 'b', 'c'] });
		expect(merge({ parameters, values: { tag: 'a' } }).isUnchanged).toBe(true);
	});
});

describe('what is sent', () => {
	it('is what is given alone where the call overwrites nothing else', () => {
		const { sent, changes } = merge({
			parameters: [status, cap],
			values: { status: 'paused' },
			edit: { replaces: 'none' },
		});
		expect(sent).toEqual({ status: 'paused' });
		expect(changes).toEqual([{ field: 'status', before: 'active', after: 'paused' }]);
	});

	it.each(['record', undefined] as const)(
		'is filled from the record where the call overwrites all of it: %s',
		(replaces) => {
			const parameters = [status, { ...cap, required: true }, tags, parameter({ name: 'unread' })];
			const { sent, changes } = merge({ parameters, values: { status: 'paused' }, edit: { replaces } });
			expect(sent).toEqual({ status: 'paused', cap: 10, tags: ['a', 'b'] });
			expect(changes).toHaveLength(1);
		},
	);

	it('is filled with an empty text where a form takes one', () => {
		const notes = parameter({ name: 'notes', current: '$.notes', allowEmptyValue: true });
		const url = parameter({ name: 'url', current: '$.url' });
		const { sent, changes } = merge({
			parameters: [status, notes, url],
			values: { status: 'paused' },
			edit: { replaces: 'record' },
			more: { bodyEncoding: 'form' },
			from: { status: 'active', notes: null, url: null },
		});
		expect(sent).toBe('status=paused&notes=');
		expect(changes).toEqual([{ field: 'status', before: 'active', after: 'paused' }]);
	});

	it('is filled with what the call requires', () => {
		const { sent } = merge({
			parameters: [status, { ...cap, required: true }],
			values: { status: 'paused' },
		});
		expect(sent).toEqual({ status: 'paused', cap: 10 });
	});

	it('is not filled with what the record does not have, but with what it says is nothing', () => {
		const from = { status: 'active', limits: { daily: null } };
		const parameters = [status, cap, tags];
		expect(merge({ parameters, values: { status: 'x' }, edit: { replaces: 'record' }, from }).sent).toEqual({
			status: 'x',
			cap: null,
		});
	});

	it('is the part of the record that has the shape of the body, with the given values in their places', () => {
		const { sent, changes } = merge({
			parameters: [
				parameter({ name: 'daily', type: 'integer', property: 'limits[daily]' }),
				parameter({ name: 'status' }),
			],
			values: { daily: 20 },
			edit: { replaces: 'record', body: '$', omit: ['id', 'updated'] },
		});
		expect(sent).toEqual({ status: 'active', limits: { daily: 20 }, caps: record.caps, tags: record.tags });
		expect(changes).toEqual([{ field: 'daily', before: 10, after: 20 }]);
	});

	it('compares an object that is the body itself in the fields that it has', () => {
		const data = parameter({ name: 'data', type: 'object', property: '$' });
		const edit = { replaces: 'record' as const, body: '$', omit: ['id'] };
		const { sent, changes } = merge({ parameters: [data], values: { data: { status: 'x', more: 1 } }, edit });
		expect(sent).toMatchObject({ status: 'x', more: 1, tags: ['a', 'b'] });
		expect(changes).toEqual([
			{ field: 'status', of: 'data', before: 'active', after: 'x' },
			{ field: 'more', of: 'data', before: null, after: 1 },
		]);
		expect(merge({ parameters: [data], values: { data: { status: 'active' } }, edit }).isUnchanged).toBe(
			true,
		);
	});

	it('leaves alone what the tracker is told to leave alone', () => {
		const alone = { ...cap, leaveAlone: -1, minimum: 0 };
		const { sent, changes } = merge({
			parameters: [status, alone],
			values: { status: 'x' },
			edit: { replaces: 'record' },
		});
		expect(sent).toEqual({ status: 'x', cap: -1 });
		expect(changes).toHaveLength(1);
	});

	it('takes fixed values for changes where the record shows them, and presets where they are sent', () => {
		const pause = [
			{ ...status, const: 'stopped' },
			{ ...cap, default: 5 },
			parameter({ name: 'notify', const: '1' }),
		];
		const { sent, changes } = merge({ parameters: pause });
		expect(sent).toEqual({ status: 'stopped', cap: 5, notify: '1' });
		expect(changes.map(({ field }) => field)).toEqual(['status', 'cap']);
	});
});

describe('a form', () => {
	const form = { bodyEncoding: 'form' as const, arrayFormat: 'indices' as const };

	it('carries no nulls and no empty lists of present entries', () => {
		const from = { caps: [{ period: 'day', value: 1, goals: {}, url: null, list: [] }] };
		const { sent } = merge({
			parameters: [caps],
			values: { caps: [{ period: 'month', value: 2 }] },
			from,
			more: form,
		});
		expect(decodeURIComponent(String(sent))).toBe(
			'caps[0][period]=day&caps[0][value]=1&caps[1][period]=month&caps[1][value]=2',
		);
	});

	it('refuses to leave nothing, unless the template says how that is written', () => {
		const values = { tags: ['a', 'b'] };
		const rules = { listChange: 'remove' as const };
		expect(inputErrorOf(() => merge({ parameters: [tags], values, rules, more: form })).message).toBe(
			"Nothing would be left of 'Tags', and this call has no way to say so",
		);
		const clearable = { ...tags, allowEmptyValue: true };
		expect(merge({ parameters: [clearable], values, rules, more: form }).sent).toBe('tags=');
	});

	it('writes a list as JSON text where the parameter asks for it', () => {
		const parameters = [{ ...caps, format: 'json' }];
		const { sent } = merge({ parameters, values: { caps: [{ period: 'day', value: 2 }] }, more: form });
		expect(JSON.parse(new URLSearchParams(String(sent)).get('caps') ?? '')).toEqual([
			{ period: 'day', value: 2, note: 'kept' },
			record.caps[1],
		]);
	});
});

describe('nothing for nothing', () => {
	it.each<[string, Parameter[], Record<string, unknown>]>([
		['the values that are there', [status, cap], { status: 'active', cap: '10' }],
		['no value', [status, cap], {}],
		['entries that are there', [caps], { caps: [{ period: 'month', value: '30' }] }],
		[
			'a fixed value that is there',
			[{ ...status, const: 'active' }, parameter({ name: 'notify', const: 1 })],
			{},
		],
	])('is sent for %s', (_, parameters, values) => {
		expect(merge({ parameters, values })).toMatchObject({ isUnchanged: true, changes: [] });
	});

	it('holds for what the call sets without a parameter', () => {
		expect(merge({ parameters: [], edit: { sets: { '$.status': 'active' } } }).isUnchanged).toBe(true);
		expect(merge({ parameters: [], edit: { sets: { '$.status': 'banned' } } })).toMatchObject({
			isUnchanged: false,
			changes: [{ field: 'status', before: 'active', after: 'banned' }],
		});
	});

	it('does not hold for what nobody can read', () => {
		const { changes, isUnchanged } = merge({
			parameters: [status, parameter({ name: 'password' })],
			values: { password: 'x' },
		});
		expect(isUnchanged).toBe(false);
		expect(changes).toEqual([{ field: 'password', after: 'x' }]);
		expect(merge({ parameters: [parameter({ name: 'notify', const: 1 })] }).isUnchanged).toBe(false);
	});
});

describe('taking back', () => {
	const rules = { isUndo: true };

	it('puts lists back whole, and fixed values too', () => {
		const parameters = [
			{ ...status, const: 'stopped' },
			{ ...caps, listChange: 'remove' as const },
		];
		const values = { status: 'paused', caps: [{ period: 'year', value: 1 }] };
		expect(merge({ parameters, values, rules }).sent).toEqual(values);
	});

	it('puts a list back without what makes an entry of it', () => {
		const parameters = [caps, parameter({ name: 'period', entryOf: 'caps' })];
		expect(merge({ parameters, values: { caps: [] }, rules }).sent).toEqual({ caps: [] });
	});

	it('refuses where the call cannot write that there was nothing', () => {
		const ask = () =>
			merge({ parameters: [status], values: { status: null }, rules, more: { bodyEncoding: 'form' } });
		expect(inputErrorOf(ask).message).toContain("Nothing would be left of 'Status'");
	});
});

describe('a call that makes the record where there is none', () => {
	const creates = { creates: true };

	it('is left out where the record is there and nothing differs', () => {
		expect(merge({ parameters: [], edit: creates })).toMatchObject({ changes: [], isUnchanged: true });
	});

	it('is sent where it does anything more', () => {
		const note = parameter({ name: 'note' });
		const { isUnchanged, sent } = merge({ parameters: [note], values: { note: 'a' }, edit: creates });
		expect({ isUnchanged, sent }).toEqual({ isUnchanged: false, sent: { note: 'a' } });
	});
});

it('what nobody can read is no present value, also where the whole record is sent back', () => {
	const { changes } = merge({
		parameters: [parameter({ name: 'billing' })],
		values: { billing: 'monthly' },
		edit: { replaces: 'record', body: '$', omit: ['id', 'updated'], unreadable: ['billing'] },
	});
	expect(changes).toEqual([{ field: 'billing', after: 'monthly' }]);
});
