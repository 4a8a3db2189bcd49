import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { exceptUndo, writeOptions, writeProperties } from '../../../../nodes/actions/descriptions/writes';
import { listChanges } from '../../../../nodes/actions/model/template';
import { readWrite } from '../../../../nodes/actions/run/writeInput';
import type { ParameterReader } from '../../../../nodes/actions/run/parameters';
import { formOf, type ActionCall } from '../../../helpers/actions';
import { choicesOf, shownNames } from '../../../helpers/panel';

const field = (kind: 'edit' | 'add', name: string) =>
	writeProperties(kind).find((property) => property.name === name) as INodeProperties;

it.each(['edit', 'add'] as const)('%s: a run takes every choice as it is offered', (kind) => {
	for (const property of writeProperties(kind).filter(({ type }) => type === 'options')) {
		for (const value of choicesOf(property)) {
			const read = ((name: string, _: number, fallback: unknown) =>
				name === property.name ? value : fallback) as ParameterReader;
			expect(readWrite(read, kind, 0, {})).toHaveProperty(property.name, value);
		}
	}
});

it('offers what each kind of write can do', () => {
	expect(choicesOf(field('edit', 'mode'))).toEqual(['preview', 'send', 'undo']);
	expect(choicesOf(field('add', 'mode'))).toEqual(['preview', 'send']);
	expect(choicesOf(field('edit', 'listChange'))).toEqual(['auto', ...[...listChanges].sort()]);
	expect(field('edit', 'ifExists')).toBeUndefined();
	expect(field('add', 'listChange')).toBeUndefined();
});

it('sends, where nothing else is chosen', () => {
	expect([field('edit', 'mode').default, field('add', 'mode').default]).toEqual(['send', 'send']);
});

it.each<[string, string[]]>([
	['send', ['mode', 'listChange', 'output']],
	['preview', ['mode', 'listChange', 'output']],
	['undo', ['mode', 'undoData', 'output']],
])('in the mode %s asks for %j', (mode, names) => {
	expect(shownNames(writeProperties('edit'), { mode })).toEqual(names);
});

it('hides the choice of a template where a change brings its own along, and keeps other conditions', () => {
	const plain = { displayName: 'X', type: 'string', default: '' } as const;
	const properties = exceptUndo([
		{ ...plain, name: 'template', displayOptions: { show: { source: ['library'] } } },
		{ ...plain, name: 'tracker' },
	]);
	const shown = (parameters: object) =>
		shownNames(properties, { mode: 'send', source: 'library', ...parameters });
	expect(shown({})).toEqual(['template', 'tracker']);
	expect(shown({ source: 'store' })).toEqual(['tracker']);
	expect(shown({ mode: 'undo' })).toEqual(['tracker']);
});

it('has no options for reads', () => {
	expect(writeOptions('get')).toEqual([]);
});

/** What the panel says of a template once its form is there, as n8n keeps it. */
async function notices(call: ActionCall, more: INodeParameters = {}): Promise<string[]> {
	const schema = await formOf('trackerActionEdit', call);
	const parameters = { value: null, schema };
	const values = { parametersAs: 'fields', mode: 'send', parameters, ...more };
	const shown = shownNames(writeProperties('edit'), values);
	return writeProperties('edit')
		.filter(({ name, type }) => type === 'notice' && shown.includes(name))
		.map(({ displayName }) => displayName);
}

const own = {
	name: 'Block',
	kind: 'edit',
	method: 'PATCH',
	path: '/affiliates/{affiliate_id}',
	parameters: [{ name: 'status', in: 'body', type: 'string' }],
};
const readsFirst = {
	...own,
	edit: { read: 'demo.affiliate.get', values: { affiliate_id: 'affiliate_id' } },
	parameters: [{ ...own.parameters[0], current: '$.status' }],
};

describe('what the panel says before a template is run', () => {
	it('of one that reads nothing first: it is sent as it is', async () => {
		const said = [expect.stringContaining('sent as it is') as unknown];
		expect(await notices({ template: 'cake.offer.updatePayout' })).toEqual(said);
		expect(await notices({ tracker: 'demo', definition: own })).toEqual(said);
	});

	it('of one that reads first: nothing', async () => {
		expect(await notices({ template: 'demo.offer.update' })).toEqual([]);
		expect(await notices({ tracker: 'demo', definition: readsFirst })).toEqual([]);
	});

	it('nothing where the form is not of this call', async () => {
		const call = { tracker: 'demo', definition: own };
		expect(await notices(call, { parametersAs: 'json' })).toEqual([]);
		expect(await notices(call, { mode: 'undo' })).toEqual([]);
		expect(await notices(call, { parameters: { value: null } })).toEqual([]);
	});
});
