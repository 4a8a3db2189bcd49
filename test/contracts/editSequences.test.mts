import type { IDataObject } from 'n8n-workflow';

import { currentValue } from '../../nodes/actions/change/currentValue';
import { InputError } from '../../nodes/actions/model/errors';
import type { ActionTemplate, ListChange, Parameter } from '../../nodes/actions/model/template';
import { listsOfEntries } from '../../nodes/actions/request/fill';
import type { JsonRecord } from '../../nodes/actions/response/records';
import { libraryOf } from '../../nodes/actions/templates/library';
import { allTrackers } from '../../nodes/actions/trackers';
import type { Transport } from '../../nodes/actions/transport/transport';
import { differences, expectedFields, isCompared, isKey, isSameElsewhere } from '../helpers/edits.mts';
import { valuesOf } from '../helpers/examples';
import { randomFrom } from '../helpers/random.mts';
import { perform, planEdit, recordFor, transportTo } from '../helpers/withoutNetwork.mts';
import { fakes, type FakeTracker } from '../trackers/index.mts';

/*
 * Any edits on the simulated trackers, one after the other: each leaves what it was not asked to change, a call that is
 * refused changes nothing, and taking all of them back in reverse order leaves what was there first. The engine is run
 * without n8n and without a network, so that there can be many.
 */

/** Set by jest.config.mjs; TRACKER_ACTIONS_SEED repeats a run. */
declare const seed: number;

/** Each takes some 50 ms of a processor; more of them: TRACKER_ACTIONS_SEQUENCES=500 npx jest … */
const sequences = Number(process.env.TRACKER_ACTIONS_SEQUENCES) || 20;
const longest = 4;

/** What cannot hold for them, by what the tracker does: test/contracts/safeEdits.test.mts tells the rest. */
const apart = new RegExp(
	[
		// Dub makes other fields follow, and finds one link by two addresses.
		'^dub\\.',
		// A contact address gets a new ID.
		'^everflow\\.affiliate\\.update$',
		// Each decision takes other fields, so that the tracker refuses to go back to some.
		'^impact\\.inquiry\\.',
		// The tracker takes no empty day, so that a first one cannot be taken back.
		'^partnerstack\\.deal\\.update$',
	].join('|'),
);

jest.setTimeout(300_000);

interface Kind {
	template: ActionTemplate;
	reader: ActionTemplate;
	/** The values that say which record is meant, or that the call never goes without. */
	keys: IDataObject;
	/** The parameters that may be given, with values for each. */
	choices: Array<[name: string, values: unknown[]]>;
}

const between = ({ minimum = -Infinity, maximum = Infinity }: Parameter, value: number): boolean =>
	value >= minimum && value <= maximum;

/** Values for a parameter: its own choices, its example, what is there already, and numbers beside them. */
function valuesFor(parameter: Parameter, example: unknown, present: unknown): unknown[] {
	if (parameter.enum) return parameter.enum;
	if (parameter.type === 'boolean') return [true, false];
	const known = [example, present].filter((value) => value !== undefined && value !== null && value !== '');
	const isMeasure =
		parameter.type === 'number' || (parameter.type === 'integer' && !/id$/i.test(parameter.name));
	const numbers = known.filter((value) => typeof value === 'number').map((value) => value + 1);
	return isMeasure ? [...known, ...numbers.filter((value) => between(parameter, value))] : known;
}

async function kindOf(
	transport: Transport,
	template: ActionTemplate,
	templates: ActionTemplate[],
): Promise<Kind | undefined> {
	const reader = templates.find(({ id }) => id === template.edit?.read);
	if (!reader || Object.keys(template.edit?.sets ?? {}).length > 0) return undefined;
	const made = listsOfEntries(template);
	const compared = template.parameters.filter(
		(entry) => entry.const === undefined && isCompared(template, entry) && !made.has(entry.name),
	);
	const isAddress = (entry: Parameter) =>
		isKey(template, entry) || (entry.required === true && entry.entryOf === undefined);
	const lost = template.edit?.unreadable ?? [];
	const address = template.parameters.filter((entry) => isAddress(entry) || lost.includes(entry.name));
	const keys = valuesOf(template, (entry) => address.includes(entry));
	for (const [name, value] of Object.entries(keys)) {
		if (Array.isArray(value) && address.some((entry) => entry.name === name && isKey(template, entry)))
			keys[name] = value.slice(0, 1) as never;
	}
	const examples = valuesOf(template, (entry) => compared.includes(entry));
	const record = await recordFor(transport, planEdit(template, reader, { ...examples, ...keys }));
	const choices = compared
		.filter((entry) => !isKey(template, entry))
		.map((entry): [string, unknown[]] => {
			const present = currentValue({ template, record, given: keys, zone: 'utc' }, entry)?.value;
			const values = valuesFor(entry, examples[entry.name], present);
			return [entry.name, values.filter((value) => JSON.stringify(value) !== undefined)];
		})
		.filter(([, values]) => values.length > 0);
	return choices.length > 0 || template.parameters.some((entry) => entry.const !== undefined)
		? { template, reader, keys, choices }
		: undefined;
}

const listChanges: Array<'auto' | ListChange> = ['auto', 'auto', 'merge', 'replace'];

class Sequence {
	private readonly fake: FakeTracker;
	private readonly transport: Transport;
	private readonly pick: <T>(from: readonly T[]) => T;
	readonly problems: string[] = [];
	edits = 0;

	constructor(fake: FakeTracker, transport: Transport, random: () => number) {
		this.fake = fake;
		this.transport = transport;
		this.pick = (from) => from[Math.floor(random() * from.length)] as never;
	}

	/** Values at random; those that make up one entry are always there. */
	private valuesFor({ template, keys, choices }: Kind): IDataObject {
		const entry = new Set(template.parameters.filter(({ entryOf }) => entryOf).map(({ name }) => name));
		const given = choices.filter(([name]) => entry.has(name) || this.pick([true, false, choices.length < 3]));
		return {
			...Object.fromEntries(given.map(([name, values]) => [name, this.pick(values)])),
			...keys,
		} as IDataObject;
	}

	async run(kinds: readonly Kind[]): Promise<void> {
		const { transport, problems } = this;
		const firsts: Array<{ kind: Kind; values: IDataObject; record: JsonRecord }> = [];
		const undos: Array<{ kind: Kind; undo: unknown }> = [];
		const length = this.pick(Array.from({ length: longest }, (_, index) => index + 1));
		const steps = Array.from({ length }, () => {
			const kind = this.pick(kinds);
			return { kind, values: this.valuesFor(kind), listChange: this.pick(listChanges) };
		});
		for (const { kind, values } of steps) {
			const task = planEdit(kind.template, kind.reader, values);
			firsts.push({ kind, values, record: await recordFor(transport, task) });
		}
		for (const { kind, values, listChange } of steps) {
			const { template, reader } = kind;
			const said = (problem: string) => problems.push(`${template.id}: ${problem} ${JSON.stringify(values)}`);
			let item: JsonRecord;
			let before: JsonRecord = {};
			try {
				const task = planEdit(template, reader, values, { listChange });
				before = await recordFor(transport, task);
				item = await perform(transport, task);
				this.fake.applyQueued();
			} catch (error) {
				if (!(error instanceof InputError)) {
					const after = await recordFor(transport, planEdit(template, reader, values));
					const moved = differences(before, after);
					if (moved.length > 0) said(`refused, and changes ${moved.join(', ')}:`);
				}
				continue;
			}
			this.edits += 1;
			const after = await recordFor(transport, planEdit(template, reader, values));
			const expected = expectedFields(template, values);
			const lost = differences(before, after).filter(
				(name) => !expected.has(name) && !isSameElsewhere(after[name], item.changes),
			);
			// A call that makes its record had nothing to keep.
			if (lost.length > 0 && Object.keys(before).length > 0) said(`changes ${lost.join(', ')} too:`);
			if (item.undo) undos.push({ kind, undo: item.undo });
		}
		for (const { kind, undo } of undos.reverse()) {
			try {
				const { template, reader } = kind;
				await perform(transport, planEdit(template, reader, {}, { mode: 'undo', undoData: undo }));
				this.fake.applyQueued();
			} catch (error) {
				const message = (error as Error).message;
				// A form has no way to write nothing, and the node says so.
				if (!/has no way to say so/.test(message)) {
					problems.push(`${kind.template.id}: undo: ${message} ${JSON.stringify(undo)}`);
				}
				return;
			}
		}
		for (const {
			kind: { template, reader },
			values,
			record,
		} of firsts) {
			// What the call itself has made is not taken away again.
			if (Object.keys(record).length === 0) continue;
			const last = await recordFor(transport, planEdit(template, reader, values));
			const left = differences(record, last);
			const shown = left.map((name) => [name, record[name], last[name]]);
			if (left.length > 0) problems.push(`${template.id}: undo leaves ${JSON.stringify(shown)}`);
		}
	}
}

const trackers = allTrackers.filter(
	({ id, library, respond, side }) => library && !respond && !side && !apart.test(`${id}.`),
);

describe.each(trackers.map(({ id }) => id))('%s', (trackerId) => {
	let fake: FakeTracker;
	let transport: Transport;
	let kinds: Kind[];

	beforeAll(async () => {
		const start = fakes[trackerId];
		if (!start) throw new Error(`There is no simulated tracker for ${trackerId}`);
		fake = await start({ queueDelay: 0 });
		transport = await transportTo(fake, trackerId);
		const templates = await libraryOf(trackerId);
		kinds = [];
		for (const template of templates.filter(({ id }) => !apart.test(id))) {
			const kind = await kindOf(transport, template, templates);
			if (kind) kinds.push(kind);
		}
	});
	afterAll(async () => await fake?.close());

	it(`${sequences} sequences of edits change what they are asked to, and are taken back`, async () => {
		const random = randomFrom(seed);
		const problems = [];
		let edits = 0;
		for (let number = 0; number < sequences; number += 1) {
			fake.reset();
			const sequence = new Sequence(fake, transport, random);
			await sequence.run(kinds);
			problems.push(...sequence.problems.slice(0, 1));
			edits += sequence.edits;
		}
		expect(problems).toEqual([]);
		expect(edits).toBeGreaterThan(sequences / 2);
	});
});
