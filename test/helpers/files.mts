import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(__dirname, '../..');

/** Paths of all files below a folder of the project, from its root, with `/` on every system. */
export function filesBelow(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** Names of the folders in a folder of the project. */
export function foldersIn(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

export const isThere = (path: string): boolean => existsSync(join(root, path));

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
