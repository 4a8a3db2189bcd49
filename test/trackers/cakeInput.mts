import { formFields, textOf } from './fake.mts';
import type { Call, Fields } from './fake.mts';

/**
 * The type of a parameter, as the framework has it; a list holds the words of an enumeration, `word` stands for
 * one whose words are not known.
 */
export type Kind = 'text' | 'word' | 'int' | 'decimal' | 'bool' | 'date' | string[];
export type Parameters = Record<string, Kind>;

/** The parameters of one type: their names, with blanks between them. */
export function all(kind: Kind, names: string): Parameters {
	return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

export const TOGGLE = ['on', 'off', 'no_change'];
export const CHANGE = ['change', 'do_not_change'];

/** What the framework says about a value that does not fit the parameter's type. */
export function typeProblem(name: string, value: string, kind: Kind): string | undefined {
	let type: string | undefined;
	if (kind === 'int' && !/^-?\d+$/.test(value)) type = 'System.Int32';
	else if (kind === 'decimal' && !/^-?\d+(\.\d+)?$/.test(value)) type = 'System.Decimal';
	else if (kind === 'bool' && !/^(true|false)$/i.test(value)) type = 'System.Boolean';
	else if (kind === 'date' && parseDate(value) === undefined) type = 'System.DateTime';
	else if (kind === 'word' && !/^\w+$/.test(value)) type = `CAKE.${name}`;
	else if (Array.isArray(kind) && !kind.includes(value)) type = `CAKE.${name}`;
	return type && `Cannot convert ${value} to ${type}.\r\nParameter name: ${name}`;
}

/** The parameters of a call by name; the framework has already checked their types. */
export class Input {
	private readonly values: Record<string, string>;

	constructor(values: Record<string, string>) {
		this.values = values;
	}

	text(name: string): string {
		return this.values[name] ?? '';
	}

	/** The number, or undefined where the value means "leave alone" or "any". */
	number(name: string): number | undefined {
		const value = this.text(name);
		return value === '' || value === '-1' || Number.isNaN(Number(value)) ? undefined : Number(value);
	}

	id(name: string): number | undefined {
		return this.number(name) || undefined;
	}

	flag(name: string): boolean | undefined {
		const value = this.text(name).toLowerCase();
		if (value === 'true' || value === 'on') return true;
		return value === 'false' || value === 'off' ? false : undefined;
	}

	date(name: string): Date {
		return parseDate(this.text(name)) ?? new Date(Number.NaN);
	}
}

/** `2024-01-31` or `1/31/2024`, with or without a time. */
export function parseDate(value: string): Date | undefined {
	const american = /^(\d\d?)\/(\d\d?)\/(\d{4})(.*)$/.exec(value);
	const iso =
		american === null
			? value
			: `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}${american[4]}`;
	if (!/^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(iso)) return undefined;
	const date = new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : `${iso.replace(' ', 'T')}Z`);
	return Number.isNaN(date.getTime()) ? undefined : date;
}

export interface Sent {
	values: Record<string, string>;
	isJson: boolean;
}

export function parametersOf(call: Call<unknown>): Sent {
	const values: Record<string, string> = {};
	for (const [name, value] of call.query) values[name] = value;
	const isJson = call.method === 'POST' && call.contentType === 'application/json';
	const sent = isJson ? (JSON.parse(call.body) as Fields) : formFields(call);
	for (const [name, value] of Object.entries(sent)) values[name] = textOf(value) ?? '';
	return { values, isJson };
}
