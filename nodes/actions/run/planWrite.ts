import { isNone } from '../change/compare';
import { entryFor } from '../change/entry';
import { keyNames } from '../change/keys';
import type { MergeRules } from '../change/merge';
import { readConditions, type Conditions } from '../change/onlyIf';
import { matchValues, namesSeveral, readerValues } from '../change/reader';
import { readUndo, type Undo } from '../change/undo';
import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, ExistingRules, Parameter } from '../model/template';
import { givenFor } from '../request/fill';
import { listsOfEntries } from '../request/shown';
import { labelOf } from '../request/labels';
import { wholeBody } from '../request/places';
import { planRequest, type RequestPlan } from '../request/plan';
import { trackerOf } from '../trackers';
import type { PlannedCall } from './call';
import { firstRequest } from './pages';
import type { IfExists, WriteInput } from './writeInput';

/** How a record is read before it is written. */
export interface RecordReading {
	call: PlannedCall;
	/** Tells the record apart from others that the reader gives. */
	match?: ExistingRules['match'];
	/** The values that the record must match, so that it can be told apart from all others. */
	matchValues: unknown[];
}

/** What a write does beside its call, checked. */
export interface WritePlan extends Pick<WriteInput, 'mode' | 'output' | 'verify' | 'undoMoved'> {
	/** The values by parameter name, as they are given. */
	values: Record<string, unknown>;
	rules: MergeRules;
	/** Absent where the call is sent as it is. */
	reading?: RecordReading;
	/** How a record is found that is there already. */
	existing?: RecordReading;
	ifExists: IfExists;
	conditions: Conditions;
	maxChangePercent?: number;
	undo?: Undo;
	/** What a person has to know of a call that is sent as it is. */
	hint?: string;
}

/** The templates that a write reads by. */
export interface Readers {
	record?: ActionTemplate;
	existing?: ActionTemplate;
}

/** How a template reads, and which parameters say what. */
function planReading(
	template: ActionTemplate,
	reader: ActionTemplate,
	rules: Pick<ExistingRules, 'values'> & { match?: ExistingRules['match'] },
	values: Record<string, unknown>,
	zone: string,
): RecordReading {
	const plan = planRequest(reader, readerValues(template, rules, values), zone);
	return {
		call: {
			tracker: trackerOf(reader.tracker),
			template: reader,
			plan,
			request: firstRequest(reader, plan),
			wanted: Infinity,
		},
		match: rules.match,
		matchValues: matchValues(template, rules.match ?? {}, values),
	};
}

function toPercent(given: unknown): number | undefined {
	if (given === undefined || given === null || given === '') return undefined;
	const percent = typeof given === 'object' ? Number.NaN : Number(given);
	if (percent >= 0) return percent;
	throw new InputError(
		"'Max Change Percent' must be a number from 0",
		"Enter another value for 'Max Change Percent'. Nothing was sent for this item.",
	);
}

const needsReading = (what: string): InputError =>
	new InputError(
		`${what} the record as it is now, which is not read for this item`,
		"Choose a template that reads first, name one record only, and leave the option 'Read First' on. Nothing was sent for this item.",
	);

function refuseWithoutReading(template: ActionTemplate, input: WriteInput, conditions: Conditions): void {
	if (input.mode === 'undo') throw needsReading('Undo needs');
	if (Object.keys(conditions).length > 0) throw needsReading("'Only If' needs");
	if (toPercent(input.maxChangePercent) !== undefined) throw needsReading("'Max Change Percent' needs");
	if (input.listChange === 'merge' || input.listChange === 'remove') throw needsReading("'Lists' needs");
	if (template.edit && listsOfEntries(template).size > 0) {
		throw needsReading(`The template '${template.name}' changes one entry of a list and needs`);
	}
}

/** What the call would reset without anybody knowing what it was. */
function refuseLoss(template: ActionTemplate, values: Record<string, unknown>): void {
	const lost = template.parameters.filter(
		(parameter) =>
			template.edit?.unreadable?.includes(parameter.name) &&
			givenFor(template, parameter, values) === undefined,
	);
	if (lost.length === 0) return;
	const labels = lost.map((parameter) => `'${labelOf(parameter)}'`).join(', ');
	throw new InputError(
		`The call resets ${labels}, and nobody can read what is there now`,
		"Give these values too, or turn on the option 'Allow Loss'. Nothing was sent for this item.",
	);
}

const isHidden = (template: ActionTemplate, { name, const: fixed, entryOf }: Parameter): boolean =>
	fixed !== undefined || entryOf !== undefined || listsOfEntries(template).has(name);

/**
 * The call as far as it can be planned without the record: it finds out what is wrong with the values before anything is
 * sent for any item.
 */
function planWithoutRecord(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
	isUndo: boolean,
): RequestPlan {
	const { edit, parameters } = template;
	const keys = keyNames(template);
	const changeable = parameters.filter(({ name }) => !keys.has(name));
	const isGiven = (parameter: Parameter): boolean => givenFor(template, parameter, values) !== undefined;
	// Without any value there is nothing that the rest of the record could be filled in for.
	const isFilled =
		isUndo || (edit?.replaces ?? 'record') === 'record' || changeable.some((entry) => isGiven(entry));
	const later = changeable.filter((parameter) => {
		if (listsOfEntries(template).has(parameter.name)) return true;
		// What is put back is made fit for the call together with the record: a form cannot write an empty list in an entry.
		if (isUndo && (parameter.current !== undefined || isHidden(template, parameter))) return true;
		if (isGiven(parameter)) return false;
		const isBody = edit?.body !== undefined && parameter.property === wholeBody;
		return isFilled && (isBody || parameter.current !== undefined) && parameter.leaveAlone === undefined;
	});
	const settled = Object.fromEntries(later.map(({ name }) => [name, undefined]));
	const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !Object.hasOwn(settled, name)));
	return planRequest(template, shown, zone, { values: settled });
}

/** Lists that several parameters make an entry of, where nothing is known of the record. */
function entriesAlone(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
): Record<string, SentValue | undefined> {
	return Object.fromEntries(
		[...listsOfEntries(template)].map((name) => {
			const entry = entryFor(template, name, values, zone);
			return [name, entry === undefined ? undefined : [entry]];
		}),
	);
}

function cannotFind(template: ActionTemplate): InputError {
	const { add } = template;
	const names = new Set(Object.values(add?.existing.match ?? {}).filter((name) => typeof name === 'string'));
	const labels = template.parameters
		.filter(({ name }) => names.has(name))
		.map((entry) => `'${labelOf(entry)}'`);
	return add
		? new InputError(
				`Whether there is such a record already cannot be found out without ${labels.join(' and ')}`,
				`Enter ${labels.join(' and ')}, or set 'If It Exists' to Create. Nothing was sent for this item.`,
			)
		: new InputError(
				`The template '${template.name}' does not say how a record is found that is there already`,
				"Set 'If It Exists' to Create. Nothing was sent for this item.",
			);
}

const severalHint =
	'An item names several records at once. They are changed as they are sent: none of them is read first, and what they were before is not known.';

/**
 * Plans what a write does beside its call: how the record is read first, under which conditions it is written, what is done
 * with the answer.
 *
 * @param values The values by parameter name; those of `undoData` where a change is taken back.
 * @param input What the person asks for.
 * @param readers The templates that it reads by.
 * @throws InputError for the first input that cannot be used.
 */
export function planWrite(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
	input: WriteInput,
	readers: Readers,
): { write: WritePlan; plan: RequestPlan } {
	const { edit, add } = template;
	const { mode, output, verify, listChange, ifExists, undoMoved } = input;
	const isUndo = mode === 'undo';
	const undo = isUndo ? readUndo(input.undoData) : undefined;
	const given = undo?.values ?? values;
	const reads = edit !== undefined && readers.record !== undefined;
	const isSeveral = reads && namesSeveral(template, given);
	const conditions = readConditions(input.onlyIf, template);
	const write: WritePlan = {
		mode,
		output,
		verify,
		undoMoved,
		values: given,
		rules: { zone, listChange, isUndo },
		ifExists,
		conditions,
		undo,
	};
	if (add && readers.existing && (ifExists !== 'create' || verify)) {
		const existing = planReading(template, readers.existing, add.existing, given, zone);
		if (existing.matchValues.some((value) => !isNone(value))) write.existing = existing;
	}
	if (ifExists !== 'create' && !write.existing) throw cannotFind(template);
	if (!reads || isSeveral || !readers.record) {
		refuseWithoutReading(template, input, conditions);
		if (isSeveral) write.hint = severalHint;
		return {
			write,
			plan: planRequest(template, given, zone, { values: entriesAlone(template, given, zone) }),
		};
	}
	if (!input.allowLoss) refuseLoss(template, given);
	return {
		write: {
			...write,
			reading: planReading(template, readers.record, edit, given, zone),
			maxChangePercent: toPercent(input.maxChangePercent),
		},
		plan: planWithoutRecord(template, given, zone, isUndo),
	};
}
