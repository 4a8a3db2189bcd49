import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, EntryChange, ListChange, Parameter } from '../model/template';
import { coerce } from '../request/coerce';
import { givenFor, isInJson } from '../request/fill';
import { listsOfEntries } from '../request/shown';
import { labelOf } from '../request/labels';
import { wholeBody } from '../request/places';
import type { Settled } from '../request/plan';
import { selectFirst } from '../response/jsonpath';
import type { JsonRecord } from '../response/records';
import { bodyOf } from './body';
import { entryKeyOf, isNone, isSame, isUnchanged, type EntryKey } from './compare';
import { asEntry, currentValue, toParameter, type CurrentValue, type Present } from './currentValue';
import { entryFor } from './entry';
import { keyNames } from './keys';
import { changeList } from './lists';
import { withoutNothing } from './withoutNothing';

/** What becomes of one field of a record. */
export interface Change {
	field: string;
	/** The parameter that holds the field, where it is not the field itself. */
	of?: string;
	/** Absent where nobody can read it. */
	before?: SentValue;
	after: SentValue;
}

/** What an edit makes of the record that it has read. */
export interface Merge extends Settled {
	changes: Change[];
	/** Whether the call can be left out because it would change nothing. */
	isUnchanged: boolean;
}

/** How the person wants the values to be taken. */
export interface MergeRules {
	/** Time zone of dates that name none. */
	zone: string;
	/** What becomes of lists, where the template does not say so. */
	listChange: 'auto' | ListChange;
	/** Whether earlier values are put back: lists whole, and fixed values too. */
	isUndo?: boolean;
}

/** What is to stand in the record for a parameter, and why. */
interface Outcome {
	after: SentValue;
	/** `given` by the person; `fixed` by the template; `filled` from the record, because the call needs it. */
	by: 'given' | 'fixed' | 'filled';
	/** Whether it is not simply what is given. */
	isMade?: boolean;
}

/** How a list is changed, or an object by its fields. */
function changeOf(parameter: Parameter, rules: MergeRules): EntryChange {
	if (rules.isUndo) return 'replace';
	if (parameter.listChange) return parameter.listChange;
	if (rules.listChange !== 'auto') return rules.listChange;
	return parameter.type === 'object' || parameter.key ? 'merge' : 'replace';
}

function keyFor(parameter: Parameter, change: EntryChange): EntryKey {
	const key = entryKeyOf(parameter);
	if (key) return key;
	if (change === 'replace' || parameter.items?.type !== 'object') return { fields: [] };
	throw new InputError(
		`The entries of '${labelOf(parameter)}' cannot be told apart, so that they can only be replaced as a whole`,
		`Set 'Lists' to Replace and give the whole list, or add 'key' to the parameter of the template. Nothing was sent for this item.`,
	);
}

function changeObject(present: SentValue, given: SentValue, change: EntryChange): SentValue {
	if (change === 'replace' || !isObject(present) || !isObject(given)) return given;
	if (change === 'merge') return { ...present, ...given };
	return Object.fromEntries(Object.entries(present).filter(([name]) => !Object.hasOwn(given, name)));
}

/** What a given value makes of the present one. */
function changeGiven(
	parameter: Parameter,
	before: SentValue | undefined,
	given: SentValue,
	rules: MergeRules,
): SentValue {
	const change = changeOf(parameter, rules);
	if (Array.isArray(given)) {
		if (before === undefined) {
			const isAsked = rules.listChange !== 'auto' && rules.listChange !== 'replace';
			if (rules.isUndo || parameter.listChange || !isAsked) return given;
			throw new InputError(
				`'${labelOf(parameter)}' cannot be read, so that its entries can only be replaced as a whole`,
				`Set 'Lists' to Automatic or Replace. Nothing was sent for this item.`,
			);
		}
		const entries = given.map((entry: SentValue) => asEntry(parameter, entry));
		const present = Array.isArray(before) ? before : isNone(before) ? [] : [before as SentValue];
		return changeList(present, entries, keyFor(parameter, change), change, labelOf(parameter));
	}
	return parameter.type === 'object' && parameter.property !== wholeBody
		? changeObject(before ?? null, given, change)
		: given;
}

/** Fields of the record that the call sets without a parameter for them. */
function changesBySetting({ edit }: ActionTemplate, record: JsonRecord): Change[] {
	return Object.entries(edit?.sets ?? {}).flatMap(([path, after]) => {
		const before = (selectFirst(path, record) ?? null) as SentValue;
		return isSame(before, after) ? [] : { field: path.replace(/^\$\.?/, ''), before, after };
	});
}

/** What becomes of the body's own fields where an object of them is given. */
function changesWithin(whole: SentValue | undefined, given: SentValue, of: string): Change[] {
	if (!isObject(given)) return [];
	return Object.entries(given).flatMap(([field, after]) => {
		if (!isObject(whole)) return { field, of, after };
		const before = Object.hasOwn(whole, field) ? (whole[field] as SentValue) : null;
		return isSame(before, after) ? [] : { field, of, before, after };
	});
}

/** As it goes out: a query and a form have no way to write nothing, and some take an object as text. */
function toSent(template: ActionTemplate, parameter: Parameter, value: SentValue): SentValue {
	const { format, allowEmptyValue } = parameter;
	const written = isInJson(template, parameter) ? value : withoutNothing(value);
	if (!isInJson(template, parameter) && isNone(written)) {
		if (allowEmptyValue) return '';
		throw new InputError(
			`Nothing would be left of '${labelOf(parameter)}', and this call has no way to say so`,
			'Remove it on the tracker itself, or with another template. Nothing was sent for this item.',
		);
	}
	return typeof written === 'object' && written !== null && format === 'json'
		? (stringify(written) ?? '')
		: written;
}

const asValues = (parameter: Parameter): Parameter =>
	parameter.format === 'json' ? { ...parameter, format: undefined } : parameter;

/** Puts one record and a person's values together. */
class Merger {
	private readonly template: ActionTemplate;
	private readonly values: Readonly<Record<string, unknown>>;
	private readonly rules: MergeRules;
	private readonly present: Present;
	private readonly lists: ReadonlySet<string>;
	private readonly replacesRecord: boolean;

	constructor(
		template: ActionTemplate,
		values: Readonly<Record<string, unknown>>,
		record: JsonRecord,
		rules: MergeRules,
	) {
		this.template = template;
		this.values = values;
		this.rules = rules;
		const body = template.edit && bodyOf(template.edit, record);
		this.present = { template, record, body, given: values, zone: rules.zone };
		this.lists = listsOfEntries(template);
		this.replacesRecord = (template.edit?.replaces ?? 'record') === 'record';
	}

	merge(): Merge {
		const { template, rules, present } = this;
		const sets = Object.keys(template.edit?.sets ?? {});
		const settled: Record<string, SentValue | undefined> = {};
		const changes = rules.isUndo ? [] : changesBySetting(template, present.record);
		// A call that makes the record where there is none has nothing to do where it is there.
		let isComparable = sets.length > 0 || template.edit?.creates === true;
		const keys = keyNames(template);
		for (const parameter of template.parameters) {
			if (keys.has(parameter.name)) continue;
			if (parameter.entryOf !== undefined) {
				// A list is put back whole: no entry is asked for.
				if (rules.isUndo) settled[parameter.name] = undefined;
				continue;
			}
			const current = currentValue(present, parameter);
			isComparable ||= current !== undefined;
			const outcome = this.outcomeOf(parameter, current);
			if (!outcome) {
				// What is left of the body goes out without it.
				if (parameter.property === wholeBody && current) settled[parameter.name] = undefined;
				continue;
			}
			const changed = this.changesBy(parameter, current?.value, outcome);
			changes.push(...changed);
			if (!outcome.isMade) continue;
			const isLeftOut =
				changed.length === 0 &&
				isNone(outcome.after) &&
				!parameter.allowEmptyValue &&
				!isInJson(template, parameter);
			settled[parameter.name] = isLeftOut ? undefined : toSent(template, parameter, outcome.after);
		}
		return {
			values: settled,
			...(present.body !== undefined && this.replacesRecord ? { body: present.body } : {}),
			changes,
			isUnchanged: changes.length === 0 && isComparable,
		};
	}

	private changesBy(parameter: Parameter, whole: SentValue | undefined, { after, by }: Outcome): Change[] {
		const { name: field, property } = parameter;
		if (by === 'filled') return [];
		if (property === wholeBody && by === 'given') return changesWithin(whole, after, field);
		const before = whole;
		if (before === undefined) return by === 'given' ? [{ field, after }] : [];
		return isUnchanged(parameter, before, after) ? [] : [{ field, before, after }];
	}

	private outcomeOf(parameter: Parameter, current: CurrentValue | undefined): Outcome | undefined {
		const own =
			this.rules.isUndo && Object.hasOwn(this.values, parameter.name)
				? this.undone(parameter)
				: this.given(parameter, current?.value);
		if (own) return own;
		const { leaveAlone, required = false, default: preset } = parameter;
		if (leaveAlone !== undefined) return undefined;
		const isNeeded = parameter.current !== undefined && (this.replacesRecord || required);
		if (current?.isThere && isNeeded) return { after: current.value, by: 'filled', isMade: true };
		return preset === undefined
			? undefined
			: { after: toParameter(parameter, preset, this.rules.zone), by: 'fixed' };
	}

	/** An earlier value that is put back. */
	private undone(parameter: Parameter): Outcome {
		const value = this.values[parameter.name];
		return { after: toParameter(parameter, value, this.rules.zone), by: 'given', isMade: true };
	}

	private given(parameter: Parameter, before: SentValue | undefined): Outcome | undefined {
		const { template, values, rules, lists } = this;
		const { name, const: fixed } = parameter;
		if (lists.has(name)) {
			const entry = rules.isUndo ? undefined : entryFor(template, name, values, rules.zone);
			if (entry === undefined) return undefined;
			return { after: changeGiven(parameter, before, [entry], rules), by: 'given', isMade: true };
		}
		const given = fixed === undefined ? givenFor(template, parameter, values) : fixed;
		if (given === undefined) return undefined;
		const after = coerce(asValues(parameter), given, rules.zone);
		if (fixed !== undefined) return { after, by: 'fixed' };
		const isMade = before !== undefined && parameter.property !== wholeBody && typeof after === 'object';
		return { after: changeGiven(parameter, before, after, rules), by: 'given', isMade };
	}
}

/**
 * Puts a person's values together with the record as it is now.
 *
 * @param template An edit that says how its record is read.
 * @param values The person's values by parameter name.
 * @param record As it was read, with everything in it.
 * @returns What is sent beside the values themselves, and what that changes.
 * @throws InputError where a value does not fit, or a list cannot be changed in the way that is wanted.
 */
export const mergeRecord = (
	template: ActionTemplate,
	values: Readonly<Record<string, unknown>>,
	record: JsonRecord,
	rules: MergeRules,
): Merge => new Merger(template, values, record, rules).merge();
