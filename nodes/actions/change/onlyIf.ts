import { InputError } from '../model/errors';
import { isObject, jsonOf } from '../model/json';
import type { ActionTemplate } from '../model/template';
import { labelOf } from '../request/labels';
import { showValue } from '../request/refusals';
import { parsePath, select } from '../response/jsonpath';
import { isNone, isSame, isSameSet } from './compare';
import { currentValue, toParameter, type Present } from './currentValue';

/** Names of parameters or JSONPaths of the record, and what has to stand there. */
export type Conditions = Record<string, unknown>;

const wrong = (message: string): InputError =>
	new InputError(
		message,
		'Enter an object such as {"status": "pending"}: names of parameters or JSONPaths of the record, and the values that must stand there now.',
	);

/**
 * Reads the conditions under which a record may be changed.
 *
 * @param source An object, or JSON text of one; empty for none.
 * @throws InputError where it is something else, or names what cannot be read.
 */
export function readConditions(source: unknown, template: ActionTemplate): Conditions {
	if (source === undefined || source === null || source === '') return {};
	let conditions: unknown;
	try {
		conditions = jsonOf(source, BigInt);
	} catch {
		throw wrong("'Only If' is not valid JSON");
	}
	if (!isObject(conditions)) throw wrong("'Only If' is not an object");
	const hasBody = template.edit?.body !== undefined;
	for (const name of Object.keys(conditions)) {
		if (name.startsWith('$')) parsePath(name);
		else if (
			!template.parameters.some(
				(entry) => entry.name === name && (entry.current ?? (hasBody && entry.in === 'body')),
			)
		) {
			throw wrong(`'Only If' names '${name}', whose present value the template does not say how to read`);
		}
	}
	return conditions;
}

/** Several values stand for any of them, but where a list is compared. */
function fits(found: unknown, wanted: unknown): boolean {
	if (Array.isArray(found) && Array.isArray(wanted)) return isSameSet(found, wanted);
	if (Array.isArray(wanted)) return wanted.some((one) => fits(found, one));
	return typeof wanted === 'string' && typeof found === 'string' ? wanted === found : isSame(found, wanted);
}

const shown = (value: unknown): string => (isNone(value) ? 'empty' : showValue(value));

const wantedText = (wanted: unknown): string =>
	Array.isArray(wanted) ? wanted.map(shown).join(' or ') : shown(wanted);

/**
 * Whether a record is as a person wants it to be before it is changed.
 *
 * @param seen Gives the record as people may see it: a reason says what stands in it.
 * @returns undefined where it is, otherwise the reason why it is left alone.
 */
export function reasonAgainst(
	present: Present,
	conditions: Conditions,
	seen: () => Present,
): string | undefined {
	for (const [name, wanted] of Object.entries(conditions)) {
		const parameter = present.template.parameters.find((entry) => entry.name === name);
		if (parameter) {
			const found = currentValue(present, parameter)?.value;
			const inForm = Array.isArray(wanted)
				? wanted
				: isNone(wanted)
					? wanted
					: toParameter(parameter, wanted, present.zone);
			if (fits(found, inForm)) continue;
			const known = currentValue(seen(), parameter)?.value;
			return `'${labelOf(parameter)}' is ${shown(known)}, not ${wantedText(wanted)}`;
		}
		const found = select(name, present.record);
		const isFitting = found.length === 0 ? fits(null, wanted) : found.some((value) => fits(value, wanted));
		if (isFitting) continue;
		const known = select(name, seen().record);
		return `${name} is ${shown(known.length > 1 ? known : known[0])}, not ${wantedText(wanted)}`;
	}
	return undefined;
}
