// What n8n's start takes longer with this package: a process of its own that loads what n8n loads, from dist.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

import { ROOT } from './paths.mjs';

const require = createRequire(join(ROOT, 'package.json'));
/** @type {{ n8n: { nodes: string[], credentials: string[] } }} */
const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Of the processor: the same whatever else the machine does. @param {NodeJS.CpuUsage} moment */
function millisecondsSince(moment) {
	const { user, system } = process.cpuUsage(moment);
	return (user + system) / 1000;
}

// n8n has it already.
require('n8n-workflow');
const before = process.cpuUsage();
const loaded = [...n8n.nodes, ...n8n.credentials].flatMap((file) =>
	Object.values(require(join(ROOT, file))).map((Type) => new Type()),
);
const start = millisecondsSince(before);
const files = Object.keys(require.cache)
	.map((file) => relative(ROOT, file).replaceAll('\\', '/'))
	.filter((file) => file.startsWith('dist/'));

const node = loaded.find(({ description }) => description?.name === 'trackerActionGet');
/** @type {{ options: Array<{ value: string }> }} */
const { options: trackers } = node.description.properties.find(
	(/** @type {{ name: string }} */ { name }) => name === 'tracker',
);

/** The picker of a node that a person has just opened. @param {string} tracker */
async function openPicker(tracker) {
	const begun = process.cpuUsage();
	const { results } = await node.methods.listSearch.searchTemplates.call(
		{
			getNode: () => node.description,
			getCurrentNodeParameter: (/** @type {string} */ name) => (name === 'tracker' ? tracker : ''),
		},
		'',
	);
	return { tracker, templates: results.length, milliseconds: millisecondsSince(begun) };
}

const pickers = [];
for (const { value } of trackers) pickers.push(await openPicker(value));
console.log(JSON.stringify({ start, files, pickers }));
