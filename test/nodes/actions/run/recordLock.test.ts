import { lastWrite, noteWrite, underLocks } from '../../../../nodes/actions/run/recordLock';
import { tick } from '../../../../nodes/actions/run/sharedCalls';

/** Work that says when it begins and when it ends. */
function worker(said: string[]) {
	return (name: string) => async () => {
		said.push(`${name} begins`);
		for (let turn = 0; turn < 5; turn++) await Promise.resolve();
		said.push(`${name} ends`);
		return name;
	};
}

it('lets changes of one record come one after the other, in their order', async () => {
	const said: string[] = [];
	const work = worker(said);
	const results = await Promise.all(['a', 'b'].map(async (name) => await underLocks(['lock 1'], work(name))));
	expect(results).toEqual(['a', 'b']);
	expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('lets changes of different records go on at once', async () => {
	const said: string[] = [];
	const work = worker(said);
	await Promise.all([underLocks(['lock 2'], work('a')), underLocks(['lock 3'], work('b'))]);
	expect(said.slice(0, 2)).toEqual(['a begins', 'b begins']);
});

it('lets the changes of several records wait for those that came before, in whatever order they are named', async () => {
	const said: string[] = [];
	const work = worker(said);
	await Promise.all([
		underLocks(['lock 7', 'lock 8', 'lock 7'], work('a')),
		underLocks(['lock 8', 'lock 7'], work('b')),
		underLocks(['lock 8'], work('c')),
		underLocks(['lock 9'], work('d')),
		underLocks([], work('e')),
	]);
	expect(said.slice(0, 3).sort()).toEqual(['a begins', 'd begins', 'e begins']);
	expect(said.filter((one) => /^[abc]/.test(one))).toEqual(
		['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]),
	);
});

it('goes on after a change that failed, and hands its failure to nobody else', async () => {
	const failed = underLocks(['lock 4'], async () => await Promise.reject(new Error('no')));
	const next = underLocks(['lock 4'], async () => await Promise.resolve('done'));
	await expect(failed).rejects.toThrow('no');
	expect(await next).toBe('done');
});

it('knows when a record was last written, and of others nothing', () => {
	expect(lastWrite('lock 5')).toBe(0);
	const before = tick();
	noteWrite('lock 5');
	expect(lastWrite('lock 5')).toBeGreaterThan(before);
	expect(lastWrite('lock 6')).toBe(0);
});
