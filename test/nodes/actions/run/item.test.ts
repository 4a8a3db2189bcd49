import { readChoice, readItem } from '../../../../nodes/actions/run/item';
import type { ParameterReader } from '../../../../nodes/actions/run/parameters';

/** Reads plain values, and counts how often each is asked for. */
function readerOf(values: Record<string, unknown>): { read: ParameterReader; asked: string[] } {
	const asked: string[] = [];
	const read = (name: string, _: number, fallback: unknown): unknown => {
		asked.push(name);
		return values[name] ?? fallback;
	};
	return { read: read as ParameterReader, asked };
}

describe('readChoice', () => {
	it.each([
		[{}, '', { source: 'library', id: '' }],
		[{ tracker: 'cake', template: 'cake.offer.get' }, 'cake', { source: 'library', id: 'cake.offer.get' }],
		[{ tracker: 'cake', templateSource: 'store', template: 'a' }, 'cake', { source: 'store', id: 'a' }],
		[{ templateSource: 'store', template: { id: 1 } }, '', { source: 'store', id: '' }],
		[{ templateSource: 'definition', templateDefinition: {} }, '', { source: 'definition', definition: {} }],
	])('reads %j', (values, trackerId, choice) => {
		expect(readChoice(readerOf(values).read, 'get', 0)).toEqual({ trackerId, choice });
	});
});

it('readChoice takes the template of a change that is taken back from that change', () => {
	const undoData = { templateId: 'cake.offer.update', values: {}, expects: {} };
	const choose = (values: Record<string, unknown>) =>
		readChoice(readerOf({ mode: 'undo', ...values }).read, 'edit', 0);
	expect(choose({ tracker: 'cake', undoData, template: 'other' })).toEqual({
		trackerId: 'cake',
		choice: { source: 'library', id: 'cake.offer.update' },
		isUndo: true,
	});
	expect(choose({ undoData, templateSource: 'store' }).choice).toEqual({
		source: 'store',
		id: 'cake.offer.update',
	});
	expect(() => choose({})).toThrow("'Undo Data' is empty");
});

describe('readItem', () => {
	it('reads each parameter once, and of those only what the output needs', () => {
		const { read, asked } = readerOf({ parametersAs: 'json', parametersJson: '{}' });
		const input = readItem(read, 'get', 0, {}, 'utc');
		expect(input).toMatchObject({
			values: '{}',
			output: 'records',
			returnAll: false,
			limit: 50,
			zone: 'utc',
		});
		expect(asked).toEqual(['options', 'output', 'parametersAs', 'parametersJson', 'returnAll', 'limit']);
	});

	it('reads of a write what is asked of it', () => {
		const { read, asked } = readerOf({ mode: 'preview' });
		expect(readItem(read, 'edit', 0, {}, 'utc')).toMatchObject({
			write: { mode: 'preview', output: 'record', listChange: 'auto', readFirst: true, verify: false },
			returnAll: true,
		});
		expect(asked).toEqual(['options', 'parametersAs', 'parameters', 'mode', 'output', 'listChange']);
		expect(readItem(read, 'get', 0, {}, 'utc').write).toBeUndefined();
	});

	it('reads what belongs to chosen fields', () => {
		const { read } = readerOf({
			output: 'fields',
			responseFields: ['$.a'],
			stepNumber: 3,
			options: { includeInputFields: true, timezone: ' Asia/Tokyo ' },
		});
		expect(readItem(read, 'get', 0, {}, 'utc')).toMatchObject({
			output: 'fields',
			responseFields: { chosen: ['$.a'], others: '' },
			stepNumber: 3,
			includeInputFields: true,
			zone: 'Asia/Tokyo',
		});
	});

	it('takes over the defaults of version 1 where a workflow is that old', () => {
		const values = { output: 'fields', responseFields: ['$.a'] };
		expect(readItem(readerOf(values).read, 'get', 0, {}, 'utc', 1)).toMatchObject({
			readsRecords: false,
			includeInputFields: false,
			returnAll: true,
		});
		expect(readItem(readerOf(values).read, 'get', 0, {}, 'utc', 1.1)).toMatchObject({
			stepNumber: 0,
			readsRecords: true,
			includeInputFields: true,
			returnAll: false,
			limit: 50,
		});
		const off = { ...values, options: { includeInputFields: false } };
		expect(readItem(readerOf(off).read, 'get', 0, {}, 'utc', 1.1)).toMatchObject({
			includeInputFields: false,
		});
	});

	it('takes an empty field of the form for not set, and the null of an expression for null', () => {
		const parameters = { value: { left: null, given: null, set: 'x' } };
		const stored = { parameters: { value: { left: null, given: '={{ null }}', set: 'x' } } };
		const { values } = readItem(readerOf({ parameters }).read, 'edit', 0, stored, 'utc');
		expect(values).toEqual({ left: undefined, given: null, set: 'x' });
	});
});
