// TypeScript of this package, run by a script.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { ROOT } from './paths.mjs';

/**
 * Compiles a module in memory, with all that it imports but n8n's own packages, and runs it.
 * @template {object} Exports
 * @param {string[]} lines of the module; its imports go from the folder of the checkout
 * @returns {Promise<Exports>} what it exports
 */
export async function load(lines) {
	// Installed only when a checkout has been prepared.
	const { build } = await import('esbuild');
	const { outputFiles } = await build({
		stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		external: ['n8n-core', 'n8n-workflow'],
		logLevel: 'warning',
	});
	const module = { exports: /** @type {Exports} */ ({}) };
	const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']);
	run(module, module.exports, createRequire(join(ROOT, 'package.json')));
	return module.exports;
}
