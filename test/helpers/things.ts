import type { ActionTemplate, TemplateDefinition } from '../../nodes/actions/model/template';
import type { Answer } from './transport';
import { templateOf } from './template';

/* Templates about one kind of record, and a tracker that has such records: for tests of what comes before and after a write. */

export const getThing: ActionTemplate = templateOf({
	id: 'custom.thing.get',
	name: 'Get thing',
	kind: 'get',
	method: 'GET',
	path: '/things/{id}',
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
	response: { records: '$.thing' },
});

export const listThings: ActionTemplate = templateOf({
	id: 'custom.thing.list',
	name: 'List things',
	kind: 'get',
	method: 'GET',
	path: '/things',
	response: { records: '$.things[*]' },
});

/** Changes a thing that is read first. */
export const updateThing = (more: Partial<TemplateDefinition> = {}): ActionTemplate =>
	templateOf({
		id: 'custom.thing.update',
		name: 'Update thing',
		path: '/things/{id}',
		parameters: [
			{ name: 'id', in: 'path', type: 'string', required: true },
			{ name: 'name', in: 'body', type: 'string', current: '$.name' },
			{ name: 'payout', in: 'body', type: 'number', current: '$.payout' },
		],
		edit: { read: 'custom.thing.get', values: { id: 'id' } },
		response: { records: '$.thing' },
		...more,
	});

/** Makes a thing that may be there already, by its e-mail. */
export const addThing: ActionTemplate = templateOf({
	id: 'custom.thing.create',
	name: 'Create thing',
	kind: 'add',
	path: '/things',
	parameters: [
		{ name: 'email', in: 'body', type: 'string', required: true },
		{ name: 'name', in: 'body', type: 'string' },
	],
	add: { existing: { read: 'custom.thing.list', values: {}, match: { '$.email': 'email' } } },
	response: { records: '$.thing' },
});

type Thing = Record<string, unknown> & { id: number };

/** The answers of a tracker that has these records: reads, changes and makes them. */
export function thingsOf(...things: Thing[]) {
	return ({ method, path, body }: { method: string; path: string; body?: string }): Answer => {
		const id = Number(path.split('/')[2]);
		const thing = things.find((one) => one.id === id);
		const given = body === undefined ? {} : (JSON.parse(body) as object);
		if (method === 'GET' && path === '/things') return { body: { things } };
		if (method === 'POST' && path === '/things') {
			const made = { ...given, id: things.length + 1 };
			things.push(made);
			return { body: { thing: made } };
		}
		if (!thing) return { statusCode: 404, body: { message: 'Not there' } };
		return { body: { thing: Object.assign(thing, method === 'GET' ? {} : given) } };
	};
}
