import type { IDataObject } from 'n8n-workflow';

import { currentValue } from '../../nodes/actions/change/currentValue';
import { InputError } from '../../nodes/actions/model/errors';
import type { ActionTemplate, ListChange, Parameter } from '../../nodes/actions/model/template';
import { listsOfEntries } from '../../nodes/actions/request/shown';
import type { JsonRecord } from '../../nodes/actions/response/records';
import { SharedCalls } from '../../nodes/actions/run/sharedCalls';
import { libraryOf } from '../../nodes/actions/templates/library';
import { allTrackers } from '../../nodes/actions/trackers';
import type { Transport } from '../../nodes/actions/transport/transport';
import {
	differences,
	expectedFields,
	isCompared,
	isKey,
	isSameElsewhere,
	placesThatDiffer,
} from '../helpers/edits.mts';
import { valuesOf } from '../helpers/examples';
import { randomFrom } from '../helpers/random.mts';
import { perform, planEdit, recordFor, transportTo } from '../helpers/withoutNetwork.mts';
import { fakes, type FakeTracker } from '../trackers/index.mts';

/*
 * Any edits on the simulated trackers, one after the other: each leaves what it was not asked to change, a call that is
 * refused changes nothing, and taking all of them back in reverse order leaves all that the tracker holds as it was first,
 * value by value, but for the few fields that its simulation names as moved by the tracker itself. The engine is run without
 * n8n and without a network, so that there can be many.
 */

/** Set by jest.config.mjs; TRACKER_ACTIONS_SEED repeats a run. */
declare const seed: number;

/** Each takes some 10 ms of a processor that has nothing else to do; TRACKER_ACTIONS_SEQUENCES sets another number. */
const sequences = Number(process.env.TRACKER_ACTIONS_SEQUENCES) || 500;
const longest = 4;

/** What cannot hold for them, by what the tracker does. */
const apart = new RegExp(
	[
		// It turns off that the payout of the contract counts, which no call reads.
		'^cake\\.campaign\\.updatePayout$',
		// The earnings follow the sale, also those that were set by hand.
		'^dub\\.commission\\.setSaleAmount$',
	].join('|'),
);

jest.setTimeout(600_000);

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

const isWholeUndo = (undo: unknown): boolean =>
	typeof undo === 'object' && undo !== null && !('without' in undo);

class Sequence {
	private readonly fake: FakeTracker;
	private readonly transport: Transport;
	private readonly pick: <T>(from: readonly T[]) => T;
	readonly problems: string[] = [];
	edits = 0;
	/** Whether all that has changed can be taken back. */
	isWhole = true;

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
		const undos: Array<{ kind: Kind; undo: unknown }> = [];
		const length = this.pick(Array.from({ length: longest }, (_, index) => index + 1));
		for (let step = 0; step < length; step += 1) {
			const kind = this.pick(kinds);
			const item = await this.edit(kind);
			if (item?.changed !== true) continue;
			if (item.undo) undos.push({ kind, undo: item.undo });
			this.isWhole &&= isWholeUndo(item.undo);
		}
		for (const { kind, undo } of undos.reverse()) {
			if (this.isWhole) await this.takeBack(kind, undo);
		}
	}

	/** One edit, with values at random. */
	private async edit(kind: Kind): Promise<JsonRecord | undefined> {
		const { transport, fake } = this;
		const { template, reader } = kind;
		const values = this.valuesFor(kind);
		const listChange = this.pick(listChanges);
		const said = (problem: string) =>
			this.problems.push(`${template.id}: ${problem} ${JSON.stringify(values)}`);
		const reads = new SharedCalls();
		let item: JsonRecord;
		let before: JsonRecord = {};
		try {
			const task = planEdit(template, reader, values, { listChange });
			before = await recordFor(transport, task, reads);
			item = await perform(transport, task, reads);
			fake.applyQueued();
		} catch (error) {
			if (!(error instanceof InputError)) {
				const after = await recordFor(transport, planEdit(template, reader, values));
				const moved = differences(before, after, fake.movedFields);
				if (moved.length > 0) said(`refused, and changes ${moved.join(', ')}:`);
			}
			return undefined;
		}
		this.edits += 1;
		const after = await recordFor(transport, planEdit(template, reader, values));
		const expected = expectedFields(template, values);
		const lost = differences(before, after, fake.movedFields).filter(
			(name) => !expected.has(name) && !isSameElsewhere(after[name], item.changes),
		);
		// A call that makes its record had nothing to keep.
		if (lost.length > 0 && Object.keys(before).length > 0) said(`changes ${lost.join(', ')} too:`);
		return item;
	}

	private async takeBack({ template, reader }: Kind, undo: unknown): Promise<void> {
		try {
			await perform(this.transport, planEdit(template, reader, {}, { mode: 'undo', undoData: undo }));
			this.fake.applyQueued();
		} catch (error) {
			const { message } = error as Error;
			this.isWhole = false;
			// A form has no way to write nothing, and the node says so.
			if (!/has no way to say so/.test(message))
				this.problems.push(`${template.id}: undo: ${message} ${JSON.stringify(undo)}`);
		}
	}
}

const trackers = allTrackers.filter(({ library, respond, side }) => library && !respond && !side);

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
		let whole = 0;
		fake.reset();
		// Each start makes records of its own.
		const first = fake.state();
		let isAsFirst = false;
		for (let number = 0; number < sequences; number += 1) {
			if (!isAsFirst) fake.reset();
			const sequence = new Sequence(fake, transport, random);
			await sequence.run(kinds);
			if (sequence.isWhole) {
				whole += 1;
				const left = placesThatDiffer(first, fake.state(), fake.movedFields);
				if (left.length > 0) sequence.problems.push(`undo leaves ${left.join('; ')}`);
			}
			isAsFirst = sequence.isWhole && sequence.problems.length === 0;
			problems.push(...sequence.problems.slice(0, 1));
			edits += sequence.edits;
		}
		expect(problems).toEqual([]);
		expect(edits).toBeGreaterThan(sequences / 2);
		expect(whole).toBeGreaterThan(sequences / 5);
	});
});
