import {
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT = 5_000;
/** No sign of life for so long: the holder is gone, wherever it ran. */
const SILENT = 120_000;

/** @param {string} file */
function read(file) {
	let text;
	let age;
	try {
		text = readFileSync(file, 'utf8');
		age = Date.now() - statSync(file).mtimeMs;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
		throw error;
	}
	const [, pid, host] = /"pid":(\d+),"host":"([^"]*)"/.exec(text) ?? [];
	return { text, pid: Number(pid ?? 0), host: host ?? '', age };
}

/** @param {{ pid: number, host: string, age: number }} holder */
function isGone({ pid, host, age }) {
	if (age > SILENT) return true;
	if (host !== hostname() || !pid) return false;
	try {
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
	}
}

/** Takes away a lock whose holder is gone, unless somebody else was faster. @param {string} file @param {string} text */
function clear(file, text) {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
		if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file);
	} catch {
		// Somebody else took it away.
	} finally {
		rmSync(aside, { force: true });
	}
}

/**
 * Tries to take a lock.
 * @param {string} file
 * @returns {{ release: () => void } | { holder: number }} the lock, or the process that has it
 */
export function tryLock(file) {
	mkdirSync(dirname(file), { recursive: true });
	const text = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() });
	for (;;) {
		try {
			writeFileSync(file, text, { flag: 'wx' });
			break;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
			const holder = read(file);
			if (!holder) continue;
			if (!isGone(holder)) return { holder: holder.pid };
			clear(file, holder.text);
		}
	}
	const timer = setInterval(() => {
		const now = new Date();
		try {
			utimesSync(file, now, now);
		} catch {
			// Removed with its folder: nothing to keep alive.
		}
	}, HEARTBEAT);
	timer.unref();
	const release = () => {
		clearInterval(timer);
		process.removeListener('exit', release);
		if (read(file)?.text === text) rmSync(file, { force: true });
	};
	process.once('exit', release);
	return { release };
}

/**
 * Takes a lock, waiting for whoever has it.
 * @param {string} file
 * @param {(holder: number) => void} onWait called once when we have to wait
 */
export async function lock(file, onWait) {
	let told = false;
	for (;;) {
		const result = tryLock(file);
		if ('release' in result) return result;
		if (!told) onWait(result.holder);
		told = true;
		await sleep(500);
	}
}
