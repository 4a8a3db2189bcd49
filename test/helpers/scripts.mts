import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** What one of the project's scripts prints. It runs by itself, as jest cannot load prettier. */
export async function outputOf(script: string): Promise<string> {
	const { stdout } = await run(process.execPath, [join(root, script)], {
		cwd: root,
		maxBuffer: 16 * 2 ** 20,
	});
	return stdout;
}
