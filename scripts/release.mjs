// npm run release: everything that a publication does, but the publication itself. Needs no network.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { checkTarball, scan } from './lib/package.mjs';
import { ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { npm, run } from './lib/processes.mjs';
import { explain, green, print, red, Stop } from './lib/terminal.mjs';
import { changesOf, newIds, otherRepository, placeholdersIn, versionOfTag } from './lib/release.mjs';
import { templateIds } from './lib/template-ids.mjs';

const HELP = `Tries out a release, and publishes nothing: npm run release

  npm run release                     what a publication of the version in package.json would do
  npm run release -- --tag v0.2.0     the same, for a tag, which must be the version

The publication itself is a tag: .github/workflows/publish.yml does it.`;

/** @param {string} file */
const read = (file) => readFileSync(join(ROOT, file), 'utf8');

/**
 * @param {string} title
 * @param {() => Promise<string[]> | string[]} look finds what is wrong
 */
async function check(title, look) {
	const problems = await look();
	print(`${problems.length > 0 ? red('✗') : green('✓')} ${title}`);
	for (const problem of problems) print(`    ${problem}`);
	return problems.length;
}

/** @param {string | undefined} tag */
async function tryOut(tag) {
	const manifest = JSON.parse(read('package.json'));
	const { version } = manifest;
	await install();
	await build();
	let { tarball, size } = await pack();
	const found = [
		await check(`package.json has the version of the tag`, () =>
			tag === undefined || versionOfTag(tag) === version
				? []
				: [`The tag is ${tag}, the version ${version}.`],
		),
		await check(`CHANGELOG.md tells of ${version}`, () => {
			// Until a tag is pushed, what is new may stand under "Unreleased".
			const headings = tag === undefined ? [version, 'Unreleased'] : [version];
			const told = headings.some((heading) => changesOf(read('CHANGELOG.md'), heading) !== '');
			return told ? [] : [`It has no heading "## ${version}" with text below it.`];
		}),
		await check('What the publisher fills in is filled in', () => {
			const left = placeholdersIn(manifest);
			// Without a tag nobody is publishing.
			return tag === undefined
				? []
				: [
						...left.map((field) => `${field} still names the contributors' placeholder.`),
						...otherRepository(manifest, process.env.GITHUB_REPOSITORY),
					];
		}),
		await check('The ids of templates are those that saved workflows hold', async () => {
			const released = JSON.parse(read('test/data/releasedTemplates.json'));
			const present = Object.entries(await templateIds());
			const ids = present.flatMap(([tracker, names]) => names.map((name) => `${tracker}.${name}`));
			const { lost, added } = newIds(released, ids);
			const news =
				added.length > 0
					? [
							`${added.length} new ids are not in test/data/releasedTemplates.json: see CONTRIBUTING.md, Releasing.`,
						]
					: [];
			return [...lost.map((id) => `${id} is gone.`), ...(tag === undefined ? [] : news)];
		}),
		await check(
			'Nothing but what belongs there is in the tarball',
			() => checkTarball(tarball, size).problems,
		),
		await check("n8n's scanner finds nothing", async () => await scan(checkTarball(tarball, size).folder)),
		await check('What is committed is what is built', async () => {
			if (!existsSync(join(ROOT, '.git'))) return [];
			const { output } = await run('git', ['status', '--porcelain'], { cwd: ROOT });
			return output.trim() === '' ? [] : [`git status is not empty:\n${output.trimEnd()}`];
		}),
		await check('npm would publish it', async () => {
			const { code, output } = await npm(
				['publish', tarball, '--dry-run', '--offline', '--ignore-scripts', '--access', 'public'],
				{ cwd: ROOT },
			);
			return code === 0 ? [] : [output.trim()];
		}),
	];
	const problems = found.reduce((sum, count) => sum + count, 0);
	if (problems > 0) throw new Stop(`${problems} thing${problems > 1 ? 's are' : ' is'} not ready.`);
	print(`\n${manifest.name} ${version} is ready: push the tag v${version}.`);
}

try {
	requireNode();
	const { values } = parseArgs({
		options: { tag: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help) print(HELP);
	else await tryOut(values.tag);
} catch (error) {
	print(explain(error));
	process.exitCode = 1;
}
