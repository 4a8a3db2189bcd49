import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Reads an npm tarball.
 * @param {string} file
 * @returns {Map<string, Buffer>} the files by their path below the tarball's top folder
 */
export function readTarball(file) {
	const tar = gunzipSync(readFileSync(file));
	/** @type {Map<string, Buffer>} */
	const files = new Map();
	/** @param {number} from @param {number} length */
	const text = (from, length) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '');
	let longPath = '';
	for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
		const size = parseInt(text(at + 124, 12).trim(), 8);
		const type = text(at + 156, 1);
		const prefix = text(at + 345, 155);
		const content = tar.subarray(at + 512, at + 512 + size);
		if (type === 'x') {
			longPath = /\d+ path=([^\n]+)\n/.exec(content.toString('utf8'))?.[1] ?? '';
		} else {
			const path = longPath || (prefix ? `${prefix}/` : '') + text(at, 100);
			longPath = '';
			if (type === '0' || type === '') files.set(path.replace(/^[^/]+\//, ''), content);
		}
		at += 512 + Math.ceil(size / 512) * 512;
	}
	return files;
}

/** @param {Map<string, Buffer>} files @param {string} folder */
export function writeFiles(files, folder) {
	for (const [path, content] of files) {
		if (normalize(path).startsWith('..')) throw new Error(`The tarball holds a path outside of it: ${path}`);
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}
