/**
 * What is tried at random is the same at every run, so that a change is judged by itself. Another seed tries
 * other cases: TRACKER_ACTIONS_SEED=… npx jest …
 */
const seed = Number(process.env.TRACKER_ACTIONS_SEED) || 20_261_123;

const shared = {
	globals: { seed },
	transform: {
		'^.+\\.(m?ts|m?js)$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
		],
	},
	// These ship as ES modules only; everything else in node_modules runs as it is.
	transformIgnorePatterns: [
		'/node_modules/(?!(p-limit|yocto-queue|qs-esm|valibot|fast-xml-parser|strnum|path-expression-matcher|fast-xml-builder)/)',
	],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	// The unpacked tarball has a package.json of the same name.
	modulePathIgnorePatterns: ['<rootDir>/build/'],
	// nock's interceptors look once more at what they hooked into after their file has ended; Jest would warn of it.
	testEnvironmentOptions: { globalsCleanup: 'off' },
	clearMocks: true,
	restoreMocks: true,
};

export default {
	projects: [
		{ ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.test.ts'] },
		{ ...shared, displayName: 'contracts', testMatch: ['<rootDir>/test/contracts/**/*.test.mts'] },
		{ ...shared, displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.test.mts'] },
		{ ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/{main,queue}.test.mts'] },
		{ ...shared, displayName: 'load', testMatch: ['<rootDir>/test/e2e/load.test.mts'] },
		{ ...shared, displayName: 'versions', testMatch: ['<rootDir>/test/e2e/versions.test.mts'] },
		{ ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/browser.test.mts'] },
		{ ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/e2e/faults.test.mts'] },
	],
};
