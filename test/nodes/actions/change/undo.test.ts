import { readUndo, refuseMoved, undoOf } from '../../../../nodes/actions/change/undo';
import type { Present } from '../../../../nodes/actions/change/currentValue';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	id: 'x.offer.update',
	path: '/offers/{id}',
	edit: { read: 'x', values: { id: 'id' } },
	parameters: [
		parameter({ name: 'id', in: 'path' }),
		parameter({ name: 'status', current: '$.status' }),
		parameter({ name: 'cap', type: 'integer', current: '$.cap' }),
		parameter({ name: 'goal', required: true }),
		parameter({ name: 'password', format: 'password' }),
	],
});

const moved = (present: Present, undo: Parameters<typeof refuseMoved>[1]) =>
	refuseMoved(present, undo, () => present);

describe('undoOf', () => {
	it('holds which record is meant, what was there and what is there now', () => {
		const values = { id: 7, status: 'x', password: 'secret', goal: 'g', cap: '' };
		const changes = [
			{ field: 'status', before: 'active', after: 'x' },
			{ field: 'password', after: 'secret' },
			{ field: 'goal', after: 'g' },
		];
		expect(undoOf(template, values, changes)).toEqual({
			templateId: 'x.offer.update',
			values: { id: 7, goal: 'g', status: 'active' },
			expects: { status: 'x' },
			without: ['password', 'goal'],
		});
	});

	it('puts fields of the body back within the parameter that holds them', () => {
		const body = { ...template, parameters: [parameter({ name: 'data', type: 'object', property: '$' })] };
		const changes = [
			{ field: 'a', of: 'data', before: 1, after: 2 },
			{ field: 'b', of: 'data', before: null, after: 3 },
		];
		const undo = { values: { data: { a: 1, b: null } }, expects: { data: { a: 2, b: 3 } } };
		expect(undoOf(body, { data: { a: 2, b: 3 } }, changes)).toEqual({
			templateId: 'x.offer.update',
			...undo,
		});
		const present = { template: body, record: {}, given: {}, zone: 'utc' };
		expect(() => moved({ ...present, body: { a: '2', b: 3, c: 4 } }, undo)).not.toThrow();
		expect(() => moved({ ...present, body: { a: 1, b: 3 } }, undo)).toThrow("'Data' has been changed since");
	});

	it('holds no value that the call does not take', () => {
		const decided = { name: 'status', current: '$.status', const: 'VALID', enum: ['VALID'] };
		const decide = {
			...template,
			parameters: [parameter({ name: 'id', in: 'path' }), parameter(decided), parameter({ name: 'cap' })],
		};
		const status = { field: 'status', before: 'UNRESOLVED', after: 'VALID' };
		expect(undoOf(decide, { id: 7 }, [status])).toBeUndefined();
		expect(undoOf(decide, { id: 7 }, [status, { field: 'cap', before: '', after: 1 }])).toEqual({
			templateId: 'x.offer.update',
			values: { id: 7, cap: '' },
			expects: { cap: 1 },
			without: ['status'],
		});
		const known = undoOf(decide, { id: 7 }, [{ ...status, before: 'VALID', after: 'x' }]);
		expect(known?.values).toEqual({ id: 7, status: 'VALID' });
	});

	it('is none where nothing can be put back', () => {
		expect(undoOf(template, {}, [{ field: 'password', after: 'x' }])).toBeUndefined();
		expect(undoOf(template, {}, [{ field: 'archived', before: false, after: true }])).toBeUndefined();
	});
});

describe('readUndo', () => {
	const undo = { templateId: 'a', values: { id: 1 }, expects: { s: 'x' } };

	it.each([[undo], [JSON.stringify(undo)], [{ ...undo, without: ['b'] }]])('reads %j', (source) => {
		expect(readUndo(source)).toEqual(undo);
	});

	it.each<[unknown, string]>([
		[undefined, 'is empty'],
		['', 'is empty'],
		['{', 'is not valid JSON'],
		[[], 'is not an object'],
		[{}, "has no 'templateId'"],
		[{ templateId: 'a' }, "has no 'values'"],
		[{ templateId: 'a', values: {} }, "has no 'expects'"],
	])('refuses %j', (source, why) => {
		expect(inputErrorOf(() => readUndo(source)).message).toBe(`'Undo Data' ${why}`);
	});
});

describe('refuseMoved', () => {
	const present = { template, record: { status: 'x', cap: '5' }, given: {}, zone: 'utc' };

	it('lets a record pass that is as it was left', () => {
		expect(() => moved(present, { expects: { status: 'x', cap: 5 } })).not.toThrow();
	});

	it('names the field, what was left and what was found', () => {
		const error = inputErrorOf(() => moved(present, { expects: { status: 'x', cap: 6 } }));
		expect(error.message).toBe("'Cap' has been changed since: it was left as 6 and is now 5");
	});

	it('shows what people may see of what was found', () => {
		const masked = () => ({ ...present, record: { status: '***', cap: '***' } });
		const error = inputErrorOf(() => refuseMoved(present, { expects: { status: 'y' } }, masked));
		expect(error.message).toBe("'Status' has been changed since: it was left as 'y' and is now '***'");
	});

	it('refuses fields that the template does not read', () => {
		const error = inputErrorOf(() => moved(present, { expects: { gone: 1 } }));
		expect(error.message).toBe("'Undo Data' names 'gone', which the template 'Test' cannot read");
	});
});
