import {
	changesOf,
	newIds,
	otherRepository,
	placeholdersIn,
	versionOfTag,
} from '../../../scripts/lib/release.mjs';

it.each([
	['v0.2.0', '0.2.0'],
	['refs/tags/v1.0.0-beta.1', '1.0.0-beta.1'],
	['0.2.0', '0.2.0'],
])('the tag %s is the version %s', (tag, version) => {
	expect(versionOfTag(tag)).toBe(version);
});

it('finds what the changelog says of a version, and of no other', () => {
	const text = '# Changelog\n\n## 0.2.0 – 2026-12-01\n\n- new\n\n## [0.1.0]\n\n- first\n\n## 0.1.0-beta\n';
	expect(changesOf(text, '0.2.0')).toBe('- new');
	expect(changesOf(text, '0.1.0')).toBe('- first');
	expect(changesOf(text, '0.1.0-beta')).toBe('');
	expect(changesOf(text, '0.20')).toBe('');
});

it('tells ids that are gone and ids that are new', () => {
	expect(newIds({ demo: ['offer.get', 'offer.list'] }, ['demo.offer.get', 'demo.offer.pause'])).toEqual({
		lost: ['demo.offer.list'],
		added: ['demo.offer.pause'],
	});
});

it('knows a publisher from a placeholder', () => {
	const email = 'x@users.noreply.github.com';
	expect(placeholdersIn({ author: { name: 'n8n-nodes-tracker-actions contributors', email } })).toEqual([
		'author',
	]);
	expect(placeholdersIn({ author: { name: 'Ada', email: 'ada@example.com' } })).toEqual([]);
});

it('knows whether the repository that publishes is the one that package.json names', () => {
	const manifest = { repository: { url: 'git+https://github.com/ada/nodes.git' } };
	expect(otherRepository(manifest, 'ada/nodes')).toEqual([]);
	expect(otherRepository(manifest, undefined)).toEqual([]);
	expect(otherRepository(manifest, 'eve/nodes')).toEqual([
		'package.json names the repository ada/nodes, but eve/nodes publishes.',
	]);
});
