import { readText } from './helpers/files.mts';

/** Files of tests that SECURITY.md names, with the names of the tests that it gives for each. */
const proofs = readText('SECURITY.md')
	.split('\n')
	.flatMap((line) => {
		const [, file, names = ''] = /^\s+`(test\/\S+)`: (.+)$/.exec(line) ?? [];
		return file === undefined
			? []
			: [...names.matchAll(/_(.+?)_(?=,|$)/g)].map(([, name = '']): [string, string] => [name, file]);
	});

it('every promise of SECURITY.md names a test', () => {
	const [, promised = ''] = /## What is promised\n([^]*?)\n## /.exec(readText('SECURITY.md')) ?? [];
	const promises = promised.split('\n- ').slice(1);
	expect(promises.length).toBeGreaterThan(5);
	expect(promises.filter((promise) => !/`test\/\S+`: _/.test(promise))).toEqual([]);
});

it.each(proofs)('the test "%s" is in %s', (name, file) => expect(readText(file)).toContain(name));
