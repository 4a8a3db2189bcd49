import {
	canonical,
	defaultId,
	isBroken,
	rawVersion,
	readRow,
	toColumns,
	toStored,
	versionIn,
	type StoredRow,
} from '../../../../nodes/actions/store/rows';
import { demoTemplate, rowOf } from '../../../helpers/dataTables';

const template = toStored(demoTemplate('demo.offer'));

describe('the canonical form', () => {
	it('has its keys in the order of the model, whatever order they came in', () => {
		const keys = Object.entries(demoTemplate('demo.offer', { description: 'Reads.' })).reverse();
		const stored = toStored(Object.fromEntries(keys));
		expect(Object.keys(stored)).toEqual([
			'id',
			'name',
			'description',
			'tracker',
			'kind',
			'method',
			'path',
			'parameters',
			'response',
		]);
	});

	it('is the same text for the same template, and for its own reading', () => {
		const mixed = {
			...demoTemplate('demo.offer'),
			parameters: [{ required: true, type: 'string', in: 'path', name: 'offer_id' }],
		};
		const text = JSON.stringify(template);
		expect(JSON.stringify(toStored(mixed))).toBe(text);
		expect(JSON.stringify(toStored(text))).toBe(text);
		expect(JSON.stringify(canonical(template))).toBe(text);
	});

	it('leaves out what is undefined and what is not of a template', () => {
		const stored = toStored({ ...demoTemplate('demo.offer'), documentation: undefined, version: 7 });
		expect(Object.keys(stored)).not.toContain('documentation');
		expect(Object.keys(stored)).not.toContain('version');
	});
});

describe('the id', () => {
	it.each([
		['affise', 'Pause offer', 'affise.pauseOffer'],
		['affise', '  set   the STATUS ', 'affise.setTheStatus'],
		['cake', 'Écouter à Zürich', 'cake.ecouterAZurich'],
		['cake', '2 caps, or 3', 'cake.2CapsOr3'],
		['cake', 'Призупинити', 'cake.template-1367819a'],
		['cake', 'Одобрить конверсию', 'cake.template-372917d7'],
		['cake', 'Получить Offer', 'cake.offer-36dfa59b'],
	])('of %s and "%s" is %s', (tracker, name, id) => {
		expect(defaultId(tracker, name)).toBe(id);
	});

	it('gets the placeholders of the path that have no parameter, before the others', () => {
		const { parameters } = toStored(
			demoTemplate('demo.offer', {
				path: '/a/{x}/b/{y}',
				parameters: [{ name: 'q', in: 'query', type: 'string' }],
			}),
		);
		expect(parameters?.map(({ name, required }) => [name, required])).toEqual([
			['x', true],
			['y', true],
			['q', undefined],
		]);
		const wrong = { path: '/a/{x}', parameters: [{ name: '', in: 'query', type: 'string' }] };
		expect(() => toStored(demoTemplate('demo.offer', wrong))).toThrow("'parameters[0].name'");
	});

	it('is made where there is none, and kept where there is one', () => {
		const rest = demoTemplate('x', { name: 'Read an offer', id: undefined });
		expect(toStored(rest).id).toBe('demo.readAnOffer');
		expect(toStored({ ...rest, id: 'mine' }).id).toBe('mine');
	});
});

describe('a template that the store does not take', () => {
	it.each([
		['without a tracker', { tracker: undefined }, "no 'tracker'"],
		['of an unknown tracker', { tracker: 'nobody' }, "'nobody' is not known"],
		['of an unknown kind', { kind: 'edti' }, "'kind' must be one of get, edit, add"],
		['with a parameter that the path has no place for', { path: '/x/{y}' }, 'offer_id'],
		['with a path to elsewhere', { path: '//evil.example.com' }, "'path'"],
	])('%s', (_, change, words) => {
		expect(() => toStored(demoTemplate('demo.offer', change))).toThrow(words);
	});
});

describe('a row', () => {
	const row = (change: Record<string, unknown> = {}): StoredRow => ({
		id: 5,
		...rowOf(template as Record<string, unknown>, 3),
		...change,
	});
	const reasonOf = (change: Record<string, unknown>): string => {
		const entry = readRow(row(change));
		return isBroken(entry) ? entry.reason : 'not broken';
	};

	it('reads back what was written', () => {
		expect(readRow({ id: 5, ...toColumns(template, 3) })).toEqual({ row: 5, version: 3, template });
	});

	it.each(['template_id', 'name', 'tracker', 'kind', 'method', 'path', 'definition', 'version'])(
		'names the column %s where it is empty',
		(column) => {
			expect(reasonOf({ [column]: null })).toBe(`'${column}' is empty`);
			expect(reasonOf({ [column]: undefined })).toBe(`'${column}' is empty`);
		},
	);

	it.each(['template_id', 'name', 'tracker', 'kind', 'method', 'path'])(
		'names the column %s where it is not what the definition says',
		(column) => {
			expect(reasonOf({ [column]: 'other' })).toBe(`'${column}' is not what 'definition' says`);
			expect(reasonOf({ [column]: '' })).toBe(`'${column}' is not what 'definition' says`);
		},
	);

	it.each([0, -1, 1.5, 'two'])('takes no version %s', (version) => {
		expect(reasonOf({ version })).toBe("'version' is not a whole number from 1");
	});

	it('says what is wrong with the definition', () => {
		expect(reasonOf({ definition: '{"id": ' })).toMatch(/^'definition' is not valid JSON: /);
		expect(reasonOf({ definition: '[]' })).toBe(
			"'definition' cannot be used: it must be an object, not a list",
		);
		const wrong = JSON.stringify({ ...template, kind: 'edti' });
		expect(reasonOf({ definition: wrong })).toMatch(/^'definition' cannot be used: 'kind' must be one of/);
		const unknown = JSON.stringify({ ...template, tracker: 'nobody' });
		expect(reasonOf({ definition: unknown })).toContain("'nobody' is not known");
	});

	it('keeps number and id of a broken one', () => {
		expect(readRow(row({ kind: '' }))).toMatchObject({ row: 5, id: 'demo.offer' });
		expect(readRow(row({ template_id: null }))).toMatchObject({ row: 5, id: '' });
	});

	it.each([
		[3, 3, 3],
		[null, 0, null],
		[2.7, 2, 2.7],
		[-4, 0, -4],
		['x', 0, null],
	])('with the version %s counts as %s and is looked for as %s', (version, counted, raw) => {
		expect(versionIn(row({ version }))).toBe(counted);
		expect(rawVersion(row({ version }))).toBe(raw);
	});
});
