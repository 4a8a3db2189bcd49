const { execFile } = require('node:child_process');
const fs = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');

const { toJsonSchema } = require('@valibot/to-json-schema');
const esbuild = require('esbuild');
const gulp = require('gulp');
const prettier = require('prettier');

const run = promisify(execFile);
const root = __dirname;
const dist = path.join(root, 'dist');
const homepage = require('./package.json').homepage.replace(/#.*$/, '');

/** Folders below `folder` that hold a file of the given name, sorted. */
async function foldersWith(folder, file) {
	const entries = await fs.readdir(path.join(root, folder), { withFileTypes: true });
	const found = [];
	for (const entry of entries) {
		if (!entry.isDirectory()) continue;
		const wanted = path.join(root, folder, entry.name, file(entry.name));
		if (await fs.stat(wanted).catch(() => undefined)) found.push(entry.name);
	}
	return found.sort();
}

async function writeIfChanged(file, text) {
	const target = path.join(root, file);
	if ((await fs.readFile(target, 'utf8').catch(() => '')) !== text) await fs.writeFile(target, text);
}

/**
 * Lists every tracker folder, node and credential where code and n8n look for them, so that a new tracker is
 * one folder, one credential file and one icon.
 */
async function generate() {
	const trackers = await foldersWith('nodes/actions/trackers', () => 'index.ts');
	await writeIfChanged(
		'nodes/actions/trackers/registry.ts',
		[
			'// Made by `npm run build` from the folders beside this file.',
			...trackers.map((id) => `import { ${id} } from './${id}';`),
			"import type { Tracker } from '../model/tracker';",
			'',
			'export const trackers: Tracker[] = [',
			...trackers.map((id) => `\t${id},`),
			'];',
			'',
		].join('\n'),
	);

	const nodes = await foldersWith('nodes', (name) => `${name}.node.ts`);
	const credentials = (await fs.readdir(path.join(root, 'credentials')))
		.filter((name) => name.endsWith('.credentials.ts'))
		.sort();
	const manifest = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
	manifest.n8n.credentials = credentials.map((name) => `dist/credentials/${name.replace(/\.ts$/, '.js')}`);
	manifest.n8n.nodes = nodes.map((name) => `dist/nodes/${name}/${name}.node.js`);
	await writeIfChanged('package.json', `${JSON.stringify(manifest, null, '\t')}\n`);
}

/** Publishes the model that templates are checked by as JSON Schema, for editors and other tools. */
async function writeSchema() {
	const outfile = path.join(root, 'node_modules/.cache/tracker-actions/model.cjs');
	await esbuild.build({
		entryPoints: [path.join(root, 'nodes/actions/model/template.ts')],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		outfile,
		logLevel: 'warning',
	});
	delete require.cache[outfile];
	const { templateSchema } = require(outfile);
	const { $schema, ...schema } = toJsonSchema(templateSchema, { target: 'draft-2020-12' });
	const published = {
		$schema,
		$id: `${homepage.replace('github.com', 'raw.githubusercontent.com')}/main/schema/action-template.schema.json`,
		title: 'Action template',
		description: 'One saved API call of a tracker, for n8n-nodes-tracker-actions',
		...schema,
	};
	const text = await prettier.format(JSON.stringify(published), {
		...(await prettier.resolveConfig(__filename)),
		parser: 'json',
	});
	await writeIfChanged('schema/action-template.schema.json', text);
}

/** Says which kinds of records each tracker has: the panel offers no others. */
async function writeResources() {
	const { RESOURCES, resourcesFile } = await import('./scripts/lib/resources.mjs');
	const config = await prettier.resolveConfig(__filename);
	await writeIfChanged(
		RESOURCES,
		await prettier.format(await resourcesFile(), { ...config, parser: 'typescript' }),
	);
}

/** The tasks that people look for, and which tracker can do them. */
async function writeTasksDoc() {
	const { TASKS_DOC, tasksDoc } = await import('./scripts/lib/tasks-doc.mjs');
	await writeIfChanged(TASKS_DOC, await tasksDoc());
}

/** Describes every tracker for people: its connection, templates, quirks and limits. */
async function writeTrackersDoc() {
	const { trackersDocs } = await import('./scripts/lib/trackers-doc.mjs');
	await fs.mkdir(path.join(root, 'docs', 'trackers'), { recursive: true });
	for (const [file, text] of Object.entries(await trackersDocs())) await writeIfChanged(file, text);
}

async function clean() {
	await fs.rm(dist, { recursive: true, force: true });
}

async function typecheck() {
	const tsc = require.resolve('typescript/bin/tsc');
	await run(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.build.json')], { cwd: root }).catch(
		(error) => {
			throw new Error(`TypeScript:\n${error.stdout || error.message}`);
		},
	);
}

/** Nodes and credentials require the one engine bundle instead of holding copies of it. */
const sharedEngine = {
	name: 'shared-engine',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\.\/(nodes\/)?actions$/ }, ({ path: specifier }) => ({
			path: `${specifier}/index.js`,
			external: true,
		}));
	},
};

/** The libraries stay beside the engine, one file a tracker, so that they are read when they are first used. */
const separateLibraries = {
	name: 'separate-libraries',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/templates$/ }, ({ kind, resolveDir }) =>
			kind === 'dynamic-import'
				? { path: `./trackers/${path.basename(resolveDir)}/templates.js`, external: true }
				: undefined,
		);
	},
};

/** jsonpath-plus needs `vm` only to run expressions, which the engine never lets it do. */
const withoutVm = {
	name: 'without-vm',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(node:)?vm$/ }, () => ({ path: 'vm', namespace: 'without-vm' }));
		onLoad({ filter: /.*/, namespace: 'without-vm' }, () => ({ contents: 'export default {};' }));
	},
};

const common = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	charset: 'utf8',
	sourcemap: false,
	legalComments: 'none',
	logLevel: 'warning',
};

/** Names stay readable; only blanks and comments go, which keeps the package small. */
const smaller = { minifyWhitespace: true, minifySyntax: true };

/** The names and licences of the libraries inside the engine, as their licences ask for. */
async function writeLicences(inputs) {
	const packages = new Map();
	for (const input of Object.keys(inputs)) {
		const match = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input);
		if (match) packages.set(match[2], path.join(root, match[1]));
	}
	const parts = [];
	for (const [name, folder] of [...packages].sort(([a], [b]) => a.localeCompare(b))) {
		const { version, license } = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
		const file = (await fs.readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
		const text = file ? await fs.readFile(path.join(folder, file), 'utf8') : `Licence: ${license}\n`;
		parts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
	}
	await fs.writeFile(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), parts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function bundle() {
	const engine = await esbuild.build({
		...common,
		entryPoints: ['nodes/actions/index.ts'],
		outdir: 'dist/nodes/actions',
		...smaller,
		external: ['n8n-workflow'],
		plugins: [withoutVm, separateLibraries],
		supported: { 'dynamic-import': false },
		metafile: true,
	});
	const libraries = await foldersWith('nodes/actions/trackers', () => 'templates.ts');
	await esbuild.build({
		...common,
		...smaller,
		entryPoints: libraries.map((id) => `nodes/actions/trackers/${id}/templates.ts`),
		outbase: 'nodes',
		outdir: 'dist/nodes',
	});
	const { nodes, credentials } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8')).n8n;
	await esbuild.build({
		...common,
		entryPoints: [...nodes, ...credentials].map((file) =>
			file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
		),
		outbase: '.',
		outdir: 'dist',
		external: ['n8n-workflow'],
		plugins: [sharedEngine],
	});
	await writeLicences(engine.metafile.inputs);
}

const icons = () => gulp.src('icons/*.svg', { encoding: false }).pipe(gulp.dest('dist/icons'));

/** What n8n shows of a node's output before the node has run; it looks for these files beside the node. */
const outputSchemas = () => gulp.src('nodes/*/__schema__/**/*.json', { base: '.' }).pipe(gulp.dest('dist'));

/** Adds to each codex file what the project already says elsewhere: its address and the trackers of its library. */
async function codex() {
	const { loadLibrary } = await import('./scripts/lib/library.mjs');
	const trackers = (await loadLibrary()).map(({ tracker }) => tracker);
	const names = trackers
		.filter(({ library, side }) => library && !side)
		.flatMap(({ name, otherNames = [] }) => [name, ...otherNames])
		.sort();
	for (const node of await foldersWith('nodes', (name) => `${name}.node.json`)) {
		const file = path.join('nodes', node, `${node}.node.json`);
		const data = JSON.parse(await fs.readFile(path.join(root, file), 'utf8'));
		// Among nodes that are found by the same word, the panel puts the shorter entry first: what reads comes before what writes.
		const ending = node === 'TrackerActionGet' ? '' : ` ${node.replace('TrackerAction', '')}`;
		data.alias = [...data.alias, ...names.map((name) => `${name}${ending}`)];
		data.resources = {
			primaryDocumentation: [{ url: `${homepage}/blob/main/docs/nodes.md` }],
			credentialDocumentation: [{ url: `${homepage}/blob/main/docs/connections.md` }],
		};
		await fs.mkdir(path.join(dist, 'nodes', node), { recursive: true });
		await fs.writeFile(path.join(dist, file), `${JSON.stringify(data, null, '\t')}\n`);
	}
}

exports.generate = gulp.series(
	gulp.parallel(generate, writeSchema),
	gulp.parallel(writeResources, writeTrackersDoc, writeTasksDoc),
);
exports.build = gulp.series(
	exports.generate,
	clean,
	typecheck,
	gulp.parallel(bundle, icons, codex, outputSchemas),
);
exports.default = exports.build;
