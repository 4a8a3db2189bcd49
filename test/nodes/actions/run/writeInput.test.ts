import type { ParameterReader } from '../../../../nodes/actions/run/parameters';
import { readWrite } from '../../../../nodes/actions/run/writeInput';
import { writeInput } from '../../../helpers/tasks';

const readerOf = (values: Record<string, unknown>) =>
	((name: string, _: number, fallback: unknown) => values[name] ?? fallback) as ParameterReader;

const plain = writeInput();

it.each(['edit', 'add'] as const)(
	'sends an %s and hands out its record where nothing else is said',
	(kind) => {
		expect(readWrite(readerOf({}), kind, 0, {})).toEqual(plain);
	},
);

it('reads what is asked of an edit', () => {
	const values = {
		mode: 'undo',
		output: 'changes',
		listChange: 'remove',
		undoData: { a: 1 },
		ifExists: 'use',
	};
	const options = {
		allowLoss: true,
		maxChangePercent: '10',
		onlyIf: '{}',
		readFirst: false,
		undoMoved: true,
		verify: true,
	};
	expect(readWrite(readerOf(values), 'edit', 0, options)).toEqual({
		mode: 'undo',
		output: 'changes',
		listChange: 'remove',
		// Only an add can find that its record is there.
		ifExists: 'create',
		undoData: { a: 1 },
		...options,
	});
});

it('reads of an add what an add can do', () => {
	const values = { mode: 'undo', ifExists: 'use', listChange: 'remove', undoData: { a: 1 } };
	const options = { onlyIf: '{}', maxChangePercent: 5, verify: true };
	expect(readWrite(readerOf(values), 'add', 0, options)).toEqual({ ...plain, ifExists: 'use', verify: true });
});

it('takes words that nobody knows for the default', () => {
	const values = { mode: 'x', output: 'x', listChange: 'x', ifExists: 'x' };
	expect(readWrite(readerOf(values), 'edit', 0, {})).toEqual(plain);
	expect(readWrite(readerOf(values), 'add', 0, {})).toEqual(plain);
});
