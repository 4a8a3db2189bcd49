import { isOlder, N8N_VERSION, N8N_VERSIONS } from '../../../scripts/lib/versions.mjs';

it.each([
	['1.123.81', '2.0.3', true],
	['2.0.3', '2.20.12', true],
	['2.20.12', '2.20.12', false],
	['2.41.1', '2.20.12', false],
	['2.9.0', '2.10.0', true],
])('%s before %s: %s', (one, other, expected) => {
	expect(isOlder(one, other)).toBe(expected);
});

it('the versions that are tried come in their order, from 1.123 on', () => {
	const sorted = [...N8N_VERSIONS].sort((one, other) => (isOlder(one, other) ? -1 : 1));
	expect(N8N_VERSIONS).toEqual(sorted);
	expect(N8N_VERSIONS[0]).toMatch(/^1\.123\./);
	expect(N8N_VERSIONS.some((version) => !isOlder(version, N8N_VERSION))).toBe(true);
});
