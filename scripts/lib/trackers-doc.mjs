// docs/trackers.md and a page for each tracker, made from the code: what its connection asks for, its templates, its quirks.
// `node scripts/lib/trackers-doc.mjs` prints them as JSON, text by path; the build writes them.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

import { loadLibrary } from './library.mjs';
import { fits } from './pattern.mjs';

/** @typedef {import('../../nodes/actions/model/tracker').Tracker} Tracker */
/** @typedef {import('../../nodes/actions/model/trackerNotes').TrackerNotes} TrackerNotes */
/** @typedef {import('../../nodes/actions/model/template').ActionTemplate} ActionTemplate */
/** @typedef {import('../../nodes/actions/model/template').Pagination} Pagination */
/** @typedef {import('n8n-workflow').INodeProperties} INodeProperties */
/** @typedef {import('./library.mjs').Page} Page */

const INDEX = 'docs/trackers.md';

/** @param {Tracker} tracker */
const pathOf = ({ id }) => `docs/trackers/${id}.md`;

const KINDS = /** @type {const} */ (['get', 'edit', 'add']);
const KIND_NAMES = { get: 'Get', edit: 'Edit', add: 'Add' };
const KIND_TITLES = { get: 'get (reads)', edit: 'edit (changes and removes)', add: 'add (creates)' };
/** Parameters shown of one template, required ones aside. */
const SHOWN = 12;

const MISSING = [
	{
		name: 'Swaarm',
		text: 'Its admin API is GraphQL behind a log-in with user name and password, and what it can do is not published. What is known are the addresses that take leads and conversions. Those two can be called with a connection for any other tracker.',
	},
	{
		name: 'Post Affiliate Pro',
		text: "Each account shows the description of its API v3, which is a beta, at `/api/v3` and nowhere else. How affiliates and transactions are changed is not confirmed. A connection for any other tracker works: base URL `https://{account}.postaffiliatepro.com/api/v3`, a bearer token made under Configuration → Tools → Integration, and templates of your own after your account's description. The API allows 100 calls a minute.",
	},
];

/** @param {unknown} text what goes into the cell of a table */
const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** @param {unknown} text */
const code = (text) => `\`${text}\``;

/** @param {string[]} words @param {string} last the word before the last one */
const inWords = (words, last) =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** @param {number} count @param {string} thing */
const counted = (count, thing) => `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;

/** @param {string} heading as GitHub makes an anchor of it */
const anchor = (heading) =>
	heading
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replaceAll(' ', '-');

/** As prettier writes it. @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
	const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
	const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines.map((line, index) => {
		const cells = line.map((text, column) => text.padEnd(widths[column] ?? 0, index === 1 ? '-' : ' '));
		return `| ${cells.join(' | ')} |`;
	});
}

/** Without the blanks, which would make half of a long table. @param {string[]} head @param {string[][]} rows */
const narrowTable = (head, rows) =>
	[head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((line) => `| ${line.join(' | ')} |`);

/** @param {ActionTemplate[]} templates @param {string} kind */
const ofKind = (templates, kind) => templates.filter((template) => template.kind === kind);

/** @param {Page[]} all */
function contents(all) {
	const templates = all.flatMap((page) => page.templates);
	/** @param {ActionTemplate[]} some */
	const counts = (some) => [...KINDS.map((kind) => ofKind(some, kind).length), some.length].map(String);
	return table(
		['Tracker', ...KINDS.map((kind) => KIND_NAMES[kind]), 'All'],
		[
			...all.map((page) => [
				`[${page.tracker.name}](trackers/${page.tracker.id}.md)`,
				...counts(page.templates),
			]),
			['**Total**', ...counts(templates).map((count) => `**${count}**`)],
		],
	);
}

/** @param {INodeProperties} property @param {INodeProperties[]} siblings */
function whenShown({ displayOptions }, siblings) {
	return Object.entries(displayOptions?.show ?? {}).map(([name, values]) => {
		const other = siblings.find((sibling) => sibling.name === name);
		const labels = (values ?? []).map((value) => {
			const option = (other?.options ?? []).find((entry) => 'value' in entry && entry.value === value);
			return option?.name ?? String(value);
		});
		return `For ${other?.displayName ?? name}: ${inWords(labels, 'or')}.`;
	});
}

/** @param {INodeProperties} property */
const holdsSecret = (property) => JSON.stringify(property).includes('"password":true');

/** @param {Page} page */
function fields({ connection }) {
	const shown = (connection?.properties ?? []).filter(({ type }) => type !== 'hidden' && type !== 'notice');
	return table(
		['Field', 'Name', 'Value', 'Meaning'],
		shown.map((property) => {
			const { displayName, name, required, type, placeholder, description, options = [] } = property;
			const choices = type === 'options' ? options.map((option) => option.name) : [];
			const preset = options.find((option) => 'value' in option && option.value === property.default);
			const value = preset?.name ?? (typeof property.default === 'string' ? property.default : '');
			const example = /^e\.g\. (.+)/.exec(placeholder ?? '')?.[1];
			const usual = value ? `${code(value)} by default` : example ? `such as ${code(example)}` : '';
			return [
				required ? `**${displayName}**` : displayName,
				code(name),
				holdsSecret(property) ? 'secret' : usual,
				[
					description ? description.replace(/([^.])$/, '$1.') : '',
					choices.length > 0 ? `One of ${inWords(choices, 'and')}.` : '',
					...whenShown(property, shown),
				]
					.filter(Boolean)
					.join(' '),
			];
		}),
	);
}

/** @param {Tracker} tracker */
function baseUrlRule({ library, baseUrl: { apiPath, strip = [] } }) {
	const endings = [...strip].sort().map(code);
	const sentences = [
		apiPath ? `${code(apiPath)} is added where it is missing.` : '',
		endings.length > 0 ? `A pasted ${inWords(endings, 'or')} is taken off with all that follows.` : '',
	].filter(Boolean);
	if (sentences.length > 0) return sentences.join(' ');
	return library ? 'The address alone; templates hold the paths.' : 'Taken as it is, with its path.';
}

const ENCODINGS = {
	json: 'as JSON',
	form: 'as a form',
	query: 'in the query',
	none: 'without a body',
};
const ARRAYS = { repeat: 'a=1&a=2', brackets: 'a[]=1&a[]=2', indices: 'a[0]=1&a[1]=2', comma: 'a=1,2' };

/** @param {Pagination} pagination */
function pagingOf({ style, pageSize, sizeParameter, pageParameter, offsetParameter, cursorParameter }) {
	const size = pageSize === undefined ? '' : `, ${pageSize.toLocaleString('en')} records each`;
	const names = [pageParameter, offsetParameter, cursorParameter, sizeParameter].filter(Boolean).map(code);
	const by = names.length > 0 ? ` (${names.join(', ')})` : '';
	if (style === 'nextUrl') return 'by the address of the next page in the answer';
	if (style === 'linkHeader') return 'by the Link header of the answer';
	if (style === 'cursor') return `from the last record on${size}${by}`;
	return `page by page${size}${by}`;
}

/** @param {Page} page */
function defaults({ tracker, templates }) {
	const { defaults: preset, session, secretFields = [] } = tracker;
	const { success = [], pagination, requestsPerSecond } = preset;
	const rules = success.map(
		({ path, equals, not }) => `${code(path)} is ${not ? 'not ' : ''}${code(equals)}`,
	);
	const paged = templates.filter(({ response }) => response.pagination).length;
	const lines = {
		'Base URL': baseUrlRule(tracker),
		'Log-in': session
			? `${code(`POST ${session.path}`)} opens a session, which is kept until it ends and renewed by itself.`
			: '',
		Calls: `Values are sent ${ENCODINGS[preset.bodyEncoding]}, those of a GET in the query. Lists in queries and forms: ${code(ARRAYS[preset.arrayFormat])}.`,
		Answers: [
			`${preset.format.toUpperCase()}.`,
			success.length > 0
				? `A call has succeeded when its HTTP status is 2xx and ${rules.join(' and ')}.`
				: 'A call has succeeded when its HTTP status is 2xx.',
			secretFields.length > 0 ? `Masked: ${inWords(secretFields.map(code), 'and')}.` : '',
		]
			.filter(Boolean)
			.join(' '),
		Lists: pagination
			? `Read ${pagingOf(pagination)}, unless a template says otherwise.`
			: `In one answer; ${counted(paged, 'template')} ${paged === 1 ? 'reads' : 'read'} page by page.`,
		Pace: requestsPerSecond ? `At most ${counted(requestsPerSecond, 'call')} a second.` : '',
	};
	if (!pagination && paged === 0) lines.Lists = 'In one answer, unless a template says otherwise.';
	return Object.entries(lines)
		.filter(([, text]) => text)
		.map(([name, text]) => `- ${name}: ${text}`);
}

/** What a person can give: fixed values are not shown, and a list that others make an entry of is not asked for. @param {ActionTemplate} template */
const shownParameters = ({ parameters }) => {
	const lists = new Set(parameters.map(({ entryOf }) => entryOf));
	return parameters.filter(({ name, const: fixed }) => fixed === undefined && !lists.has(name));
};

/** @param {ActionTemplate} template */
function parameterNames(template) {
	const all = shownParameters(template);
	const required = all.filter((parameter) => parameter.required);
	const optional = all.filter((parameter) => !parameter.required);
	const room = Math.max(SHOWN - required.length, 3);
	const shown = optional.length > room + 1 ? optional.slice(0, room) : optional;
	const more = optional.length - shown.length;
	return [
		...required.map(({ name }) => `**${code(name)}**`),
		...shown.map(({ name }) => code(name)),
		...(more > 0 ? [`${more} more`] : []),
	].join(', ');
}

/**
 * Where templates share method and path, the one or two fixed values that tell them apart, such as TUNE's Target and
 * Method. Where there are more, they are settings that a template leaves alone.
 * @param {ActionTemplate} template
 * @param {ActionTemplate[]} templates of the tracker
 */
function fixedValues({ method, path, parameters }, templates) {
	const alike = templates.filter((other) => other.method === method && other.path === path);
	const fixed = parameters.filter(({ name, const: value }) => {
		if (typeof value !== 'string') return false;
		const others = alike.map((other) => other.parameters.find((one) => one.name === name)?.const);
		return others.every((one) => one !== undefined) && new Set(others).size > 1;
	});
	return fixed.length > 2 ? '' : fixed.map(({ name, const: value }) => `${name}=${value}`).join(', ');
}

/** @param {ActionTemplate} template @param {Page} page */
function row(template, { tracker, templates }) {
	const { documentation, name, id, method, path, server } = template;
	const link = documentation && documentation !== tracker.documentation;
	const fixed = fixedValues(template, templates);
	return [
		[link ? `[${name}](${documentation})` : name, ...remarks(template)].join('<br>'),
		code(id),
		[
			`${method} ${code(path)}`,
			fixed ? code(fixed) : '',
			server === 'origin' && tracker.baseUrl.apiPath ? 'beside the API' : '',
		]
			.filter(Boolean)
			.join('<br>'),
		parameterNames(template) || '–',
	];
}

const PROVEN_BY = {
	'vendor file': 'a file of the vendor',
	'vendor pages': 'pages of the vendor',
	clients: 'clients of others that are in use',
	nothing: 'nothing that can be read again',
};

/** @param {Page} page how many templates each source proves */
function proofTable({ templates, notes: { proofs } }) {
	const firstOf = (/** @type {ActionTemplate} */ { id }) =>
		proofs.find((proof) => proof.templates.some((pattern) => fits(pattern, id)));
	return table(
		['Templates', 'Proven by', 'Source', 'As of'],
		proofs.map((proof) => [
			String(templates.filter((template) => firstOf(template) === proof).length),
			PROVEN_BY[proof.by],
			[proof.source, proof.version].filter(Boolean).join('; '),
			proof.asOf,
		]),
	);
}

/** What the engine does for a template beyond sending it. @param {ActionTemplate} template */
function remarks({ kind, edit, add, bulk, response }) {
	return [
		edit ? 'reads first' : kind === 'edit' ? 'sent as it is' : '',
		add ? 'finds what is there' : '',
		bulk ? `${bulk.maximum} a call` : '',
		response.queued ? 'queued' : '',
	].filter(Boolean);
}

const MADE =
	'<!-- Made by `npm run build` from nodes/actions/trackers and credentials. Change those instead. -->';

/** The page of one tracker. @param {Page} page */
function pageText(page) {
	const { tracker, templates, connection, notes } = page;
	const counts = KINDS.map((kind) => `${ofKind(templates, kind).length} ${kind}`);
	const about = [
		templates.length > 0
			? `${counted(templates.length, 'template')} (${counts.join(', ')})`
			: 'No library: the templates are your own',
		`tracker ${code(tracker.id)}`,
		...(connection ? [`connection **${connection.displayName}** (${code(connection.name)})`] : []),
		...(tracker.library ? [`[API documentation](${tracker.documentation})`] : []),
	];
	/** @param {string} heading @param {string[] | undefined} sentences */
	const list = (heading, sentences = []) =>
		sentences.length > 0 ? [heading, '', ...sentences.map((sentence) => `- ${sentence}`), ''] : [];
	const lines = [
		MADE,
		'',
		`# ${tracker.name}`,
		'',
		`${about.join(' · ')}`,
		'',
		...(connection ? ['## Connection', '', ...fields(page), ''] : []),
		'## How it is called',
		'',
		...defaults(page),
		'',
		...list('## Good to know', notes.quirks),
		...list('## What it cannot do', notes.cannot),
		...(templates.length > 0 ? ['<!-- prettier-ignore-start -->', ''] : []),
		...KINDS.flatMap((kind) => {
			const some = ofKind(templates, kind);
			if (some.length === 0) return [];
			return [
				`## Templates: ${KIND_TITLES[kind]}`,
				'',
				...narrowTable(
					['Template', 'ID', 'Call', 'Parameters'],
					some.map((template) => row(template, page)),
				),
				'',
			];
		}),
		...(templates.length > 0 ? ['<!-- prettier-ignore-end -->', ''] : []),
		...(notes.proofs.length > 0 ? ['## How far it is proven', '', ...proofTable(page), ''] : []),
		...list('## Where sources disagree or are silent', notes.decisions),
		'[All trackers, and how to read this page](../trackers.md) · [Tasks on every tracker](../tasks.md)',
		'',
	];
	return lines.join('\n');
}

/** @param {Page[]} all */
function indexText(all) {
	const total = all.flatMap(({ templates }) => templates).length;
	const noLibrary = 'Trackers without a library';
	return [
		MADE,
		'',
		'# Trackers',
		'',
		`What the library holds: ${total} templates. Each can be copied into a template store and changed there.`,
		'',
		...contents(all),
		'',
		`No library: ${inWords(
			MISSING.map(({ name }) => `[${name}](#${anchor(noLibrary)})`),
			'and',
		)}. The tracker [Demo](demo.md) needs no connection and is for trying the nodes. What can be done where, by task: [tasks.md](tasks.md).`,
		'',
		'## How to read the pages',
		'',
		'- Fields of a connection in **bold** must be filled in. Secret ones are never shown, and their values are masked wherever they turn up. Blanks and a slash at the end of a base URL do no harm.',
		'- Templates are grouped by the node that runs them: Get reads, Edit changes or removes a record, Add creates one.',
		`- Parameters in **bold** are required. Of many optional ones, the first are shown; the node's form has all of them, with labels, choices and examples.`,
		'- An edit that "reads first" reads the record, puts your values into it and sends the smallest right body: entries of lists that you do not name stay. One that is "sent as it is" overwrites what it sends, without a look.',
		'- An add that "finds what is there" can use the record that exists instead of making a second one.',
		'- "100 a call": items that differ in nothing else are sent together, up to that number.',
		'- The tracker only takes note of a call marked "queued" and applies it later. Its items say `accepted: true`.',
		'- Where a template leads to a page of its own in the documentation of the tracker, its name is a link.',
		'- Under "how far it is proven" stands what the templates were compared with, and when: a machine-readable file of the vendor, its pages, or clients of others that call the API every day. What rests on nothing that can be read again was taken from pages that are gone; try it on one record first.',
		'- "No confirmed call" means that the documentation and public clients of the tracker name none that could be relied on. With a template of your own you can call what your account offers.',
		'',
		`## ${noLibrary}`,
		'',
		...MISSING.flatMap(({ name, text: why }) => [`- **${name}**: ${why}`]),
		'',
		'See [Custom Tracker](trackers/custom.md) for the connection.',
		'',
	].join('\n');
}

/**
 * The documents, written as prettier writes them; a word that begins with an underscore stands between backticks.
 * @returns {Promise<Record<string, string>>} text by path
 */
export async function trackersDocs() {
	const all = await loadLibrary();
	return {
		[INDEX]: indexText(all),
		...Object.fromEntries(all.map((page) => [pathOf(page.tracker), pageText(page)])),
	};
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href)
	process.stdout.write(JSON.stringify(await trackersDocs()));
