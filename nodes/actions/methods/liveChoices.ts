import { sleep, type ILoadOptionsFunctions, type INodePropertyOptions } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import { keepNewest } from '../model/boundedMap';
import { escapeHtml, shorten } from '../model/text';
import type { ActionTemplate, Choices, Parameter } from '../model/template';
import { planRequest } from '../request/plan';
import { select } from '../response/jsonpath';
import { callForRecords } from '../run/call';
import { firstRequest } from '../run/pages';
import { libraryTemplate } from '../templates/library';
import { trackerOf } from '../trackers';
import { openTransport, type Transport } from '../transport/transport';
import { connectionKey } from '../transport/readCredential';

/** More choices than a person would look through: then an ID is typed. */
const maxChoices = 300;
/** Calls that the choices of one parameter may take. */
const maxCalls = 5;
/** Milliseconds that a person who opens a form waits for its choices. */
const maxWait = 3000;
/** Milliseconds for which choices are taken to be as they were. */
const freshFor = 60_000;
const maxKept = 200;
const maxLabelLength = 80;

/** Choices of a parameter; undefined where there are none to show, and the form has a plain field. */
export type LiveChoices = INodePropertyOptions[] | undefined;

interface Kept {
	until: number;
	choices: Promise<LiveChoices>;
}

const kept = new Map<string, Kept>();

/** The reader's values by those of the form; undefined while one that it needs is not given. */
function readerValues(
	{ values = {} }: Choices,
	given: Record<string, unknown>,
): Record<string, unknown> | undefined {
	const filled = Object.entries(values).map(
		([name, from]) => [name, typeof from === 'string' ? given[from] : from.const] as const,
	);
	return filled.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(filled);
}

/** A list that takes more calls than a person waits for is no list of choices. */
function withFewCalls(transport: Transport): Transport {
	let calls = 0;
	return {
		...transport,
		async send(call) {
			calls += 1;
			if (calls > maxCalls) throw new TrackerError('The list is too long for choices', {});
			return await transport.send(call);
		},
	};
}

const textAt = (path: string, record: object): string => {
	const [found] = select(path, record);
	return found === undefined || found === null || typeof found === 'object' ? '' : String(found);
};

/** Records as entries of a drop-down: their names, and below them what is sent. */
function toChoices({ value, label }: Choices, records: object[]): LiveChoices {
	const byValue = new Map<string, INodePropertyOptions>();
	for (const record of records) {
		const sent = textAt(value, record);
		// n8n takes a text that begins with = for an expression.
		if (!sent || sent.startsWith('=') || byValue.has(sent)) continue;
		const name = shorten(textAt(label, record) || sent, maxLabelLength);
		byValue.set(sent, { name, value: sent, description: escapeHtml(sent) });
	}
	return byValue.size > 0 && byValue.size <= maxChoices ? [...byValue.values()] : undefined;
}

async function read(
	context: ILoadOptionsFunctions,
	reader: ActionTemplate,
	choices: Choices,
	values: Record<string, unknown>,
): Promise<LiveChoices> {
	const tracker = trackerOf(reader.tracker);
	const plan = planRequest(reader, values, context.getTimezone());
	const wanted = maxChoices + 1;
	const request = firstRequest(reader, plan, wanted);
	const transport = await openTransport(context, tracker, { maxAttempts: 1, timeout: maxWait / 1000 });
	const call = { tracker, template: reader, plan, request, wanted };
	const { records } = await callForRecords(withFewCalls(transport), call);
	return toChoices(choices, transport.redactor.with(plan.secrets).names(records));
}

/**
 * What a parameter can be set to, as the tracker has it now. Only for a template of the library, which names a reader of
 * the library: what other templates say of themselves is not to be trusted. Kept for a minute.
 *
 * @param given The values that the form holds.
 * @returns undefined where nothing can be read in a moment, or too much.
 */
export async function liveChoices(
	context: ILoadOptionsFunctions,
	template: ActionTemplate,
	{ choices }: Pick<Parameter, 'choices'>,
	given: Record<string, unknown>,
): Promise<LiveChoices> {
	const values = choices && template.ofLibrary ? readerValues(choices, given) : undefined;
	if (!choices || !values) return undefined;
	try {
		const reader = await libraryTemplate(template.tracker, choices.read);
		if (reader.kind !== 'get') return undefined;
		const account = await connectionKey(context, trackerOf(template.tracker));
		const key = JSON.stringify([account, choices, values]);
		const known = kept.get(key);
		if (known && known.until > Date.now()) return await within(known.choices);
		const found = read(context, reader, choices, values).catch(() => undefined);
		keepNewest(kept, key, { until: Date.now() + freshFor, choices: found }, maxKept);
		return await within(found);
	} catch {
		return undefined;
	}
}

/** What comes too late is there when the form is opened again. */
const within = async (choices: Promise<LiveChoices>): Promise<LiveChoices> =>
	await Promise.race([choices, sleep(maxWait).then(() => undefined)]);
