import { edgeOf } from '../../../../nodes/actions/request/dates';
import { coerce } from '../../../../nodes/actions/request/coerce';
import { labelOf } from '../../../../nodes/actions/request/labels';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { failureOf } from '../../../../nodes/actions/response/outcome';
import { listFields } from '../../../../nodes/actions/response/fields';
import { recordsOf } from '../../../../nodes/actions/response/records';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import type { LibraryTemplate, Parameter } from '../../../../nodes/actions/model/template';
import { parseTemplate } from '../../../../nodes/actions/templates/validate';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { trackers } from '../../../../nodes/actions/trackers/registry';
import releasedTemplates from '../../../data/releasedTemplates.json';

const libraries = async (): Promise<Array<[string, LibraryTemplate[]]>> =>
	await Promise.all(
		trackers.map(
			async (tracker): Promise<[string, LibraryTemplate[]]> => [
				tracker.id,
				(await tracker.library?.()) ?? [],
			],
		),
	);

const ids = trackers.map(({ id }) => id);

const usual: Record<Parameter['type'], unknown> = {
	string: 'a',
	number: 1,
	integer: 1,
	boolean: true,
	date: '2026-01-31',
	dateTime: '2026-01-31T10:00:00Z',
	array: ['1'],
	object: { a: '1' },
};

/** A value that a person might enter. */
const exampleOf = ({ example, enum: choices, items, type }: Parameter): unknown =>
	example ?? choices?.[0] ?? items?.enum?.[0] ?? usual[type];

it('holds each ID once', async () => {
	const all = (await libraries()).flatMap(([, templates]) => templates.map(({ id }) => id));
	expect(new Set(all).size).toBe(all.length);
});

// Saved workflows name them: a release adds its new ones to the list, and none is ever taken out or renamed.
it.each(Object.entries(releasedTemplates))(
	'%s has lost no template of a release',
	async (trackerId, released) => {
		const there = (await libraryOf(trackerId)).map(({ id }) => id);
		expect(released.map((name) => `${trackerId}.${name}`).filter((id) => !there.includes(id))).toEqual([]);
	},
);

it('holds templates for every tracker but the custom one', async () => {
	const empty = (await libraries()).filter(([, templates]) => templates.length === 0).map(([id]) => id);
	expect(empty).toEqual(['custom']);
	expect(trackers.filter(({ library }) => !library).map(({ id }) => id)).toEqual(empty);
});

it('says of every template which tracker it is for, as the folder does', async () => {
	for (const trackerId of ids) {
		for (const { id, tracker, definition } of await libraryOf(trackerId)) {
			expect([id, tracker, definition.tracker]).toEqual([id, trackerId, trackerId]);
		}
	}
});

it('loads a library once and refuses an unknown tracker', async () => {
	expect(await libraryOf('affise')).toBe(await libraryOf('affise'));
	await expect(libraryOf('nobody')).rejects.toThrow("The tracker 'nobody' is not known");
});

describe.each(ids)('the templates of %s', (trackerId) => {
	const tracker = trackerOf(trackerId);
	let templates: LibraryTemplate[] = [];

	beforeAll(async () => {
		templates = (await tracker.library?.()) ?? [];
	});

	it('are valid as they stand and as text', () => {
		for (const template of templates) {
			expect(parseTemplate(template, tracker.pathValues)).toEqual(template);
			const text = JSON.stringify(template);
			expect(parseTemplate(text, tracker.pathValues)).toEqual(JSON.parse(text));
		}
	});

	it('carry the ID of the tracker, a name, a description and an https link', () => {
		for (const { id, name, description, documentation } of templates) {
			expect(id).toMatch(new RegExp(`^${trackerId}\\.[a-zA-Z]+\\.[a-zA-Z0-9]+$`));
			expect(name).toMatch(/^[A-Z]/);
			expect(description).toMatch(/^[A-Z].*\.$/s);
			expect(new URL(documentation).protocol).toBe('https:');
		}
	});

	it('name readers that are there, and give them what they need', () => {
		for (const { id, parameters = [], edit, add } of templates) {
			const readers = [edit, add?.existing, ...parameters.map(({ choices }) => choices)].filter(
				(reader) => reader !== undefined,
			);
			for (const { read, values = {} } of readers) {
				const reader = templates.find((template) => template.id === read);
				const { kind, parameters: wanted = [] } = reader ?? {};
				const needed = wanted.filter((one) => one.required && (one.const ?? one.default) === undefined);
				const lost = Object.keys(values).filter((name) => !wanted.some((one) => one.name === name));
				const missing = needed.map(({ name }) => name).filter((name) => !(name in values));
				expect({ id, read, kind, lost, missing }).toEqual({ id, read, kind: 'get', lost: [], missing: [] });
			}
		}
	});

	it('have names that tell them apart within a kind', () => {
		const names = templates.map(({ kind, name }) => `${kind} ${name}`);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('have labels that the form has room for, without brackets', () => {
		const labels = templates.flatMap(({ id, parameters = [] }) =>
			parameters
				.filter((entry) => entry.const === undefined && entry.label !== undefined)
				.map((entry) => `${id} ${labelOf(entry)}`),
		);
		const tooLong = (label: string) => label.slice(label.indexOf(' ') + 1).length > 22;
		expect(labels.filter((label) => tooLong(label) || /[()[\]]/.test(label))).toEqual([]);
	});

	it('have labels that tell their parameters apart', () => {
		for (const { id, parameters = [] } of templates) {
			const labels = parameters.filter((entry) => entry.const === undefined).map(labelOf);
			expect([id, labels.filter((label, index) => labels.indexOf(label) !== index)]).toEqual([id, []]);
		}
	});

	it('take the end of a span where a date is named like one', () => {
		for (const { id, parameters = [] } of templates) {
			for (const parameter of parameters.filter(({ type }) => type.startsWith('date'))) {
				const words = `${parameter.name} ${labelOf(parameter)}`.replace(/([a-z])([A-Z])/g, '$1 $2');
				const isEnd = /(^|[^a-z])(to|until|before|end|max)([^a-z]|$)/i.test(words);
				if (!isEnd) continue;
				const edge = parameter.edge ?? edgeOf(parameter.name);
				expect([id, parameter.name, edge]).toEqual([id, parameter.name, 'end']);
			}
		}
	});

	it('have examples that fit their parameters', () => {
		for (const { id, parameters = [] } of templates) {
			for (const parameter of parameters) {
				if (parameter.example === undefined) continue;
				expect([id, parameter.name, coerce(parameter, parameter.example)]).toEqual([
					id,
					parameter.name,
					expect.anything(),
				]);
			}
		}
	});

	it('read, find and choose by templates of the library, and give them what they need', () => {
		for (const { id, edit, add, parameters = [] } of templates) {
			const readers = [
				...(edit ? [edit] : []),
				...(add ? [add.existing] : []),
				...parameters.flatMap(({ choices }) => choices ?? []),
			];
			for (const { read, values = {} } of readers) {
				const reader = templates.find((template) => template.id === read);
				const takes = (reader?.parameters ?? []).filter((entry) => entry.const === undefined);
				const needs = takes.filter(({ required, name }) => required && !Object.hasOwn(values, name));
				const unknown = Object.keys(values).filter((name) => !takes.some((entry) => entry.name === name));
				expect([id, read, reader?.kind, needs.map(({ name }) => name), unknown]).toEqual([
					id,
					read,
					'get',
					[],
					[],
				]);
				expect([id, read, reader?.response?.records]).toEqual([id, read, expect.anything()]);
			}
		}
	});

	it('can be sent with their examples', async () => {
		for (const template of await libraryOf(trackerId)) {
			const required = template.parameters.filter((entry) => entry.required && entry.const === undefined);
			const values = Object.fromEntries(required.map((entry) => [entry.name, exampleOf(entry)]));
			const request = encodeRequest(planRequest(template, values));
			expect([template.id, request.path.startsWith('/')]).toEqual([template.id, true]);
			expect([template.id, template.method === 'GET' && request.body]).toEqual([
				template.id,
				template.method === 'GET' ? undefined : false,
			]);
		}
	});

	it('find records and success in their example answers', async () => {
		for (const { id, response } of await libraryOf(trackerId)) {
			if (response.example === undefined) continue;
			const read = { statusCode: 200, headers: {}, body: response.example };
			expect([id, failureOf(response, read)]).toEqual([id, undefined]);
			expect([id, recordsOf(response, response.example).length > 0]).toEqual([id, true]);
			expect([id, listFields(response.example).length > 0]).toEqual([id, true]);
		}
	});
});
