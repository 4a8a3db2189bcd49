// Compares the templates of one tracker with a file of its vendor:
// npm run check-library -- <tracker> <file> [<file> …]
// The file is OpenAPI 2 or 3 (JSON or YAML) or a Postman collection; several make up one description.
import { loadLibrary } from './lib/library.mjs';
import { install, requireNode } from './lib/prepare.mjs';
import { print } from './lib/terminal.mjs';
import { compareLibrary } from './lib/vendor/compare.mjs';
import { reportOf } from './lib/vendor/report.mjs';

requireNode();
await install();
const { readVendorFile } = await import('./lib/vendor/read.mjs');

const [id, ...files] = process.argv.slice(2);
const pages = await loadLibrary();
const page = pages.find(({ tracker }) => tracker.id === id);
if (!page || files.length === 0) {
	const known = pages.map(({ tracker }) => tracker.id).join(', ');
	print(`npm run check-library -- <tracker> <file> [<file> …]\nTrackers: ${known}`);
	process.exit(2);
}

const read = files.map(readVendorFile);
const comparison = compareLibrary({ ...page, operations: read.flatMap(({ operations }) => operations) });
const title = read.length === 1 ? (read[0]?.title ?? '') : `${read.length} files`;
print(reportOf(page.tracker.name, title, comparison));
if (comparison.differences.length > 0 || comparison.idle.length > 0) process.exitCode = 1;
