import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** What one of the project's scripts prints. It runs by itself, as jest cannot load esbuild. */
export async function outputOf(script: string, ...args: string[]): Promise<string> {
	const { stdout } = await run(process.execPath, [join(root, script), ...args], {
		cwd: root,
		maxBuffer: 16 * 2 ** 20,
	});
	return stdout;
}

const racer = `
	import { tryLock } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/lib/lock.mjs')).href)};
	process.stdin.once('data', (file) => {
		const result = tryLock(String(file));
		process.stdout.write('release' in result ? 'holds it' : 'must wait');
	});
	process.stdin.once('end', () => process.exit());
	process.stdout.write('ready');
`;

/**
 * Lets processes race for a lock whose holder has ended without giving it back.
 *
 * @returns What each of them got, while all of them still ran.
 */
export async function raceForLock(count: number): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'lock-'));
	const file = join(folder, 'test.lock');
	const { pid } = spawnSync(process.execPath, ['--version']);
	writeFileSync(file, JSON.stringify({ pid, host: hostname(), since: Date.now() }));
	const racers = Array.from({ length: count }, () =>
		spawn(process.execPath, ['--input-type=module', '--eval', racer], { stdio: ['pipe', 'pipe', 'inherit'] }),
	);
	const said = async () =>
		await Promise.all(racers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])));
	try {
		await said();
		const results = said();
		for (const { stdin } of racers) stdin.write(file);
		return await results;
	} finally {
		await Promise.all(
			racers.map(async (child) => {
				const ended = once(child, 'exit');
				child.stdin.end();
				await ended;
			}),
		);
		rmSync(folder, { recursive: true, force: true });
	}
}
