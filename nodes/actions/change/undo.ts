import { InputError } from '../model/errors';
import { isObject, jsonOf } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Parameter } from '../model/template';
import { givenFor } from '../request/fill';
import { labelOf } from '../request/labels';
import { wholeBody } from '../request/places';
import { showValue } from '../request/refusals';
import { isNone, isSame, isUnchanged } from './compare';
import { currentValue, toParameter, type Present } from './currentValue';
import { keyNames } from './keys';
import type { Change } from './merge';

/** How a change is taken back. */
export interface Undo {
	templateId: string;
	/** The parameters that say which record is meant, and what its fields were before. */
	values: Record<string, unknown>;
	/** What its fields are now: where they are something else, somebody has changed them since. */
	expects: Record<string, unknown>;
	/** Fields that were changed and cannot be put back: nobody knows what they were, or the call does not take it. */
	without?: string[];
}

/** A tracker may hold values that its call does not take, such as that nothing has been decided yet. */
const takes = ({ enum: choices }: Parameter, value: SentValue): boolean =>
	!choices || isNone(value) || choices.some((choice) => String(choice) === String(value));

const isPutBack = (template: ActionTemplate, { field, of = field, before }: Change): boolean => {
	const parameter = template.parameters.find(({ name }) => name === of);
	return parameter !== undefined && before !== undefined && (of !== field || takes(parameter, before));
};

/** What the call needs beside the fields that it puts back: which record is meant, and whatever it never goes without. */
function addressOf(
	template: ActionTemplate,
	values: Readonly<Record<string, unknown>>,
	changes: readonly Change[],
): Record<string, unknown> {
	const keys = keyNames(template);
	const changed = new Set(
		changes.filter((change) => isPutBack(template, change)).map(({ field, of = field }) => of),
	);
	return Object.fromEntries(
		template.parameters
			.filter(({ name, entryOf }) => entryOf === undefined && !changed.has(name))
			.filter(({ name, required, current }) => keys.has(name) || (required === true && current === undefined))
			.map((parameter) => [parameter.name, givenFor(template, parameter, values)] as const)
			.filter(([, value]) => value !== undefined),
	);
}

/**
 * How what an edit has changed is taken back.
 *
 * @param values The values that the edit was given.
 * @returns undefined where nothing of it can be.
 */
export function undoOf(
	template: ActionTemplate,
	values: Readonly<Record<string, unknown>>,
	changes: readonly Change[],
): Undo | undefined {
	const known = changes.filter((change) => isPutBack(template, change));
	const lost = changes.filter((change) => !isPutBack(template, change)).map(({ field }) => field);
	// The same call would set again what it sets by itself.
	if (known.length === 0 || Object.keys(template.edit?.sets ?? {}).length > 0) return undefined;
	const by = (value: (change: Change) => SentValue | undefined) => ({
		...Object.fromEntries(
			known
				.flatMap(({ of }) => of ?? [])
				.map((of) => [
					of,
					Object.fromEntries(
						known.filter((change) => change.of === of).map((change) => [change.field, value(change)]),
					),
				]),
		),
		...Object.fromEntries(
			known.filter(({ of }) => of === undefined).map((change) => [change.field, value(change)]),
		),
	});
	return {
		templateId: template.id,
		values: { ...addressOf(template, values, changes), ...by(({ before }) => before) },
		expects: by(({ after }) => after),
		...(lost.length > 0 ? { without: lost } : {}),
	};
}

const unusable = (why: string): InputError =>
	new InputError(
		`'Undo Data' ${why}`,
		"It takes the field 'undo' of an item that Tracker Action Edit has handed out, for example {{ $json.undo }}, or a row of the log.",
	);

/**
 * Reads how a change is taken back.
 *
 * @param source The `undo` of an item or of a row of the log, as an object or JSON text.
 * @throws InputError where it is something else.
 */
export function readUndo(source: unknown): Undo {
	if (source === undefined || source === null || source === '') throw unusable('is empty');
	let data: unknown;
	try {
		data = jsonOf(source, BigInt);
	} catch {
		throw unusable('is not valid JSON');
	}
	if (!isObject(data)) throw unusable('is not an object');
	const { templateId, values, expects } = data;
	if (typeof templateId !== 'string' || !templateId) throw unusable("has no 'templateId'");
	if (!isObject(values)) throw unusable("has no 'values'");
	if (!isObject(expects)) throw unusable("has no 'expects'");
	return { templateId, values, expects };
}

/**
 * Refuses to take a change back where the record has moved since.
 *
 * @param seen Gives the record as people may see it: the error says what stands in it.
 * @throws InputError that names the field, what it was left as and what it is.
 */
export function refuseMoved(present: Present, { expects }: Pick<Undo, 'expects'>, seen: () => Present): void {
	for (const [name, expected] of Object.entries(expects)) {
		const parameter = present.template.parameters.find((entry) => entry.name === name);
		const current = parameter && currentValue(present, parameter);
		if (!current) {
			throw new InputError(
				`'Undo Data' names '${name}', which the template '${present.template.name}' cannot read`,
				'The template was changed since. Nothing was sent for this item.',
			);
		}
		const after = toParameter(parameter, expected, present.zone);
		if (parameter.property === wholeBody && isObject(after) && isObject(current.value)) {
			const whole = current.value;
			if (Object.keys(after).every((field) => isSame(whole[field], after[field]))) continue;
		} else if (isUnchanged(parameter, current.value, after, true)) continue;
		throw new InputError(
			`'${labelOf(parameter)}' has been changed since: it was left as ${showValue(expected)} and is now ${showValue(currentValue(seen(), parameter)?.value)}`,
			"Nothing was sent for this item. To put the earlier value back all the same, turn on the option 'Undo Even If Changed Since'.",
		);
	}
}
