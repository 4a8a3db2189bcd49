import type { IDataObject } from 'n8n-workflow';

import type { ActionKind, ActionTemplate, TemplateDefinition } from '../nodes/actions/model/template';
import { presetNames } from '../nodes/actions/request/dates';
import { completeTemplate } from '../nodes/actions/templates/complete';
import { libraryOf } from '../nodes/actions/templates/library';
import { templateFromCurl } from '../nodes/actions/templates/curl/templateFromCurl';
import { parseTemplate } from '../nodes/actions/templates/validate';
import { trackerOf } from '../nodes/actions/trackers';
import manifest from '../package.json';
import { act } from './helpers/actions';
import type { ActionNode } from './helpers/engine';
import { valuesOf } from './helpers/examples';
import { isThere, readText } from './helpers/files.mts';
import { blocks, codeInPages, type Block } from './helpers/pages';
import { fakes, type FakeTracker } from './trackers/index.mts';

/*
 * What the pages show is what comes out: each block is run by the rule of its kind. What cannot be run is no
 * example, and says so by its language, `text`.
 */

const nodes: Record<ActionKind, ActionNode> = {
	get: 'trackerActionGet',
	edit: 'trackerActionEdit',
	add: 'trackerActionAdd',
};

/** Starts the tracker's fake; a tracker inside the package needs none. */
async function onFake(tracker: string, use: (fake?: FakeTracker) => Promise<void>): Promise<void> {
	const fake = trackerOf(tracker).respond ? undefined : await fakes[tracker]?.();
	try {
		await use(fake);
	} finally {
		await fake?.close();
	}
}

const wholeTemplate = (definition: TemplateDefinition): ActionTemplate =>
	completeTemplate(parseTemplate(definition), trackerOf(definition.tracker ?? 'custom'));

/** A template is pasted as it stands, and run with its own examples. One that reads first keeps what it does not name. */
async function runTemplate(text: string): Promise<void> {
	const template = wholeTemplate(JSON.parse(text) as TemplateDefinition);
	const { tracker, kind, method } = template;
	const values = valuesOf(template, () => true);
	const output = template.edit ? 'changes' : 'record';
	await onFake(tracker, async (fake) => {
		const { error, json } = await act(nodes[kind], fake, { tracker, definition: text, values, output });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		const [{ changes = [] } = {}] = json as [{ changes?: Array<{ before: unknown[]; after: unknown[] }> }];
		expect(changes).toHaveLength(template.edit ? 1 : 0);
		for (const { before, after } of changes) expect(after).toEqual(expect.arrayContaining(before));
		const path = template.path.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
		expect(fake?.calls() ?? [`${method} ${path}`]).toContain(`${method} ${path}`);
	});
}

interface Changes {
	undo: { templateId: string; values: IDataObject; expects: IDataObject };
}

/** What *Changes* hands out is what the call behind it hands out on the Demo, and it can be taken back. */
async function runChanges(text: string): Promise<void> {
	const shown = JSON.parse(text) as Changes;
	const { templateId: template, values, expects } = shown.undo;
	const changed = { template, values: { ...values, ...expects }, output: 'changes' };
	expect((await act('trackerActionEdit', undefined, changed)).json).toMatchObject([shown]);
	const [tracker = ''] = template.split('.');
	const undone = await act('trackerActionEdit', undefined, {
		tracker,
		mode: 'undo',
		undoData: shown.undo,
		output: 'changes',
	});
	expect(undone.error).toBeUndefined();
	expect(undone.json).toMatchObject([{ changed: true }]);
}

interface Failure {
	error: string;
	details: { templateId: string; statusCode: number | null };
}

/** A failed item is what the node hands out where the tracker answers so, or its connection breaks. */
async function runFailure(text: string): Promise<void> {
	const shown = JSON.parse(text) as Failure;
	const { templateId, statusCode } = shown.details;
	const [tracker = ''] = templateId.split('.');
	const template = (await libraryOf(tracker)).find(({ id }) => id === templateId) as ActionTemplate;
	await onFake(tracker, async (fake) => {
		const { method } = template;
		fake?.answerNext({ method, ...(statusCode === null ? { drop: 'mid' } : { status: statusCode }) });
		const call = { template: templateId, values: valuesOf(template, ({ required }) => required === true) };
		const { json } = await act(nodes[template.kind], fake, call, { onError: 'continueRegularOutput' });
		expect(json).toMatchObject([shown]);
	});
}

const commandsOf = (text: string): string[][] =>
	text
		.split(/\n|&&/)
		.map((line) => line.replace(/#.*/, '').trim())
		.filter((line) => line !== '')
		.map((line) => line.split(/\s+/));

/** A command names this package, or what package.json can run; folders may be made and entered. */
function isCommand([program, word = '', name = '']: string[]): boolean {
	if (program === 'mkdir' || program === 'cd') return true;
	if (program === 'node') return isThere(word);
	if (program !== 'npm') return false;
	if (word === 'install') return name === manifest.name;
	return (word === 'run' ? name : word) in manifest.scripts;
}

/** A cURL command is pasted as it stands; its preview has the method and the address that it names. */
async function runCurl(text: string): Promise<void> {
	const [, method, url = ''] = /-X (\w+) '(.+?)'/.exec(text) ?? [];
	const { origin } = new URL(url);
	const data = { baseUrl: origin, authType: 'bearer', value: 'key-of-the-connection' };
	const tracker = trackerOf('custom');
	const template = templateFromCurl(text, { tracker, kind: 'edit', values: data, baseUrlOf: () => origin });
	const { error, json } = await act(
		'trackerActionEdit',
		{ credentials: { customTrackerApi: data } },
		{ definition: text, mode: 'preview', values: valuesOf(wholeTemplate(template), () => true) },
	);
	expect(error).toBeUndefined();
	expect(json).toMatchObject([{ request: { method, url } }]);
}

const isObjectWith = (name: string, text: string): boolean => name in (JSON.parse(text) as object);

/** The kinds of blocks: how one is known, and how it is run. */
const kinds: Record<string, { fits(block: Block): boolean; run(text: string): void | Promise<void> }> = {
	template: {
		fits: ({ language, text }) => language === 'json' && isObjectWith('path', text),
		run: runTemplate,
	},
	changes: {
		fits: ({ language, text }) => language === 'json' && isObjectWith('undo', text),
		run: runChanges,
	},
	'failed item': {
		fits: ({ language, text }) => language === 'json' && isObjectWith('error', text),
		run: runFailure,
	},
	'cURL command': {
		fits: ({ language, text }) => language === 'bash' && /^\s*curl /.test(text),
		run: runCurl,
	},
	commands: {
		fits: ({ language, text }) => language === 'bash' && !/^\s*curl /.test(text),
		run: (text) => expect(commandsOf(text).filter((command) => !isCommand(command))).toEqual([]),
	},
};

const kindsOf = (block: Block): string[] =>
	Object.entries(kinds)
		.filter(([, { fits }]) => fits(block))
		.map(([kind]) => kind);

describe('examples of the pages', () => {
	const examples = blocks.filter(({ language }) => language !== 'text');

	it.each(examples.map((block) => [block.at, block] as const))('%s does what it shows', async (_, block) => {
		const [kind = 'none', ...others] = kindsOf(block);
		expect([kind, others]).toEqual([expect.not.stringMatching('none'), []]);
		await kinds[kind]?.run(block.text);
	});

	it('are of every kind', () => {
		expect(new Set(examples.flatMap(kindsOf))).toEqual(new Set(Object.keys(kinds)));
	});
});

describe('code of the pages', () => {
	const expressions = codeInPages.filter(({ code }) => code.startsWith('{{'));
	const json = codeInPages.filter(({ code }) => /^(\{\s*"|\[\s*[{"])/.test(code));
	const commands = codeInPages.filter(({ code }) => /^(npm|node) /.test(code));

	it.each(expressions.map(({ page, code }) => [code, page]))('%s is an expression (%s)', async (code) => {
		const names = [...code.matchAll(/json\.(\w+)/g)].map(([, name = '']) => name);
		const expected = names.length > 0 ? `value of ${names[0]}` : '';
		const { error, json: items } = await act(
			'trackerActionEdit',
			undefined,
			{
				tracker: 'demo',
				mode: 'preview',
				definition: {
					name: 'Echo',
					tracker: 'demo',
					kind: 'edit',
					method: 'POST',
					path: '/echo',
					parameters: [{ name: 'it', in: 'body', type: 'string', allowEmptyValue: true }],
				},
				// The node before the one under test is called Source here.
				values: `={{ ({ it: ${code.slice(2, -2).replace(/\$\('\w+'\)/, "$('Source')")} }) }}`,
			},
			{ items: [Object.fromEntries(names.map((name) => [name, `value of ${name}`]))] },
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ request: { body: { it: expected } } }]);
	});

	it('is JSON where it looks like JSON', () => {
		expect(json.length).toBeGreaterThan(3);
		expect(() => json.map(({ code }) => JSON.parse(code) as unknown)).not.toThrow();
	});

	it('names commands that there are', () => {
		expect(commands.length).toBeGreaterThan(5);
		expect(commands.filter(({ code }) => commandsOf(code).some((one) => !isCommand(one)))).toEqual([]);
	});
});

it('docs/demo.md counts the records that the Demo begins with', async () => {
	const rows = [...readText('docs/demo.md').matchAll(/^\| (\w+) +\| (\d+) /gm)];
	const told = Object.fromEntries(rows.map(([, what = '', count]) => [what, Number(count)]));
	const { json } = await act('trackerActionEdit', undefined, { template: 'demo.network.reset' });
	expect(json).toEqual([told]);
});

it('docs/nodes.md names every span that a date takes', () => {
	const [, spans = ''] = /the name of a span: ([\s\S]*?)\. A parameter/.exec(readText('docs/nodes.md')) ?? [];
	expect([...spans.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort()).toEqual([...presetNames].sort());
});
