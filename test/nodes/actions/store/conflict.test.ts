import { leaveOneRow } from '../../../../nodes/actions/store/conflict';
import type { StoredRow } from '../../../../nodes/actions/store/rows';

/** Rows that others see too, and what was taken back. */
function table(...rows: Array<[id: number, templateId: string]>) {
	let present: StoredRow[] = rows.map(([id, template_id]) => ({ id, template_id }));
	const removed: number[] = [];
	return {
		removed,
		find: async (ids: string[]) =>
			await Promise.resolve(present.filter((row) => ids.includes(String(row.template_id)))),
		remove: async (numbers: number[]) => {
			removed.push(...numbers);
			present = present.filter(({ id }) => !numbers.includes(id));
			await Promise.resolve();
		},
	};
}

it('keeps a row that is alone', async () => {
	const { find, remove, removed } = table([1, 'a'], [2, 'b']);
	expect(await leaveOneRow(['a', 'b'], new Set([1, 2]), find, remove)).toEqual([]);
	expect(removed).toEqual([]);
});

it('takes the later row back and leaves the others', async () => {
	const { find, remove, removed } = table([1, 'a'], [2, 'a'], [3, 'b']);
	expect(await leaveOneRow(['a', 'b'], new Set([2, 3]), find, remove)).toEqual(['a']);
	expect(removed).toEqual([2]);
});

it('waits with the older row until the later one is gone', async () => {
	const { find, remove, removed } = table([1, 'a'], [2, 'a']);
	let reads = 0;
	const others = async (ids: string[]) => {
		if (++reads === 2) await remove([2]);
		return await find(ids);
	};
	expect(await leaveOneRow(['a'], new Set([1]), others, remove)).toEqual([]);
	expect(reads).toBe(2);
	expect(removed).toEqual([2]);
});

it('gives way with the older row where the later one stays', async () => {
	const { find, remove, removed } = table([1, 'a'], [2, 'a']);
	expect(await leaveOneRow(['a'], new Set([1]), find, remove)).toEqual(['a']);
	expect(removed).toEqual([1]);
});
