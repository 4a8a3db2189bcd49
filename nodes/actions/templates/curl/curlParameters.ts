import { isSecretName, mask } from '../../model/secret';
import type { Parameter } from '../../model/template';
import { wholeBody } from '../../request/places';

type Place = Parameter['in'];

/** A whole number or a number that is written as JSON writes it, so that it goes out as it came. */
function typeOfText(text: string): Pick<Parameter, 'type' | 'example'> {
	const number = Number(text);
	if (text.trim() === '' || String(number) !== text) return { type: 'string', example: text };
	return {
		type: Number.isSafeInteger(number) ? 'integer' : Number.isInteger(number) ? 'string' : 'number',
		example: number,
	};
}

/** What a value of a JSON body is to the form; undefined where no type of a parameter sends it as it is. */
function typeOfValue(value: unknown): Pick<Parameter, 'type' | 'example' | 'items'> | undefined {
	if (value === null || typeof value === 'string') return { type: 'string', example: value };
	if (typeof value === 'boolean') return { type: 'boolean', example: value };
	if (typeof value === 'number')
		return { type: Number.isInteger(value) ? 'integer' : 'number', example: value };
	if (!Array.isArray(value)) return { type: 'object', example: value };
	const types = new Set(value.map((entry: unknown) => typeOfValue(entry)?.type));
	const [type = 'string'] = types;
	const isOfOne = types.size < 2 && type !== 'array' && !value.includes(null);
	return isOfOne
		? { type: 'array', items: { type: type as 'string' }, example: value as unknown[] }
		: undefined;
}

/** Tells keys from other values, by their names and by what the connection holds. */
export type IsKey = (name: string, value: string) => boolean;

/** password of user[password]. */
const lastPart = (name: string): string => name.replace(/\]$/, '').replace(/^.*\[/, '');

/** A JSON value without the connection's keys, and with other secrets masked: examples are kept with the template. */
export function withoutSecrets(value: unknown, isKey: IsKey): unknown {
	if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, isKey));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name, entry]) => typeof entry === 'object' || !isKey(name, String(entry)))
			.map(([name, entry]) => [name, isSecretName(name) ? mask : withoutSecrets(entry, isKey)]),
	);
}

/** Collects parameters; each gets a name of its own. */
export class CurlParameters {
	readonly list: Parameter[] = [];

	/** @param place Where the tracker takes it from. */
	add(place: Place, name: string, more: Omit<Parameter, 'name' | 'in'>): void {
		const isTaken = (candidate: string): boolean =>
			this.list.some((parameter) => parameter.name === candidate);
		let own = isTaken(name) ? `${place}_${name}` : name;
		while (isTaken(own)) own += '_';
		const isSecret = isSecretName(lastPart(name)) && more.const === undefined;
		this.list.push({
			name: own,
			in: place,
			...more,
			...(isSecret ? { type: 'string', items: undefined, format: 'password', example: undefined } : {}),
			...(own === name ? {} : { property: name }),
		});
	}

	/** The pairs of a query or a form; what stands there several times is a list. */
	addPairs(place: 'query' | 'body', pairs: URLSearchParams): void {
		for (const written of new Set(pairs.keys())) {
			const values = pairs.getAll(written);
			const isList = values.length > 1 || written.endsWith('[]');
			const name = written.replace(/\[\]$/, '');
			const [first = ''] = values;
			if (!isList) {
				const empty = first === '' ? { allowEmptyValue: true } : {};
				this.add(place, name, { ...typeOfText(first), ...empty });
			} else {
				const arrayFormat = written.endsWith('[]') ? 'brackets' : 'repeat';
				this.add(place, name, { type: 'array', items: { type: 'string' }, arrayFormat, example: values });
			}
		}
	}

	/** The fields of a JSON body; one parameter for all of it where they cannot be apart. */
	addBody(body: unknown): void {
		const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
		const fields = isObject ? Object.entries(body) : [];
		const typed = fields.map(([name, value]) => [name, typeOfValue(value)] as const);
		if (
			isObject &&
			typed.every(([name, type]) => type !== undefined && name !== '' && !/[[\]]|^=|^\$$/.test(name))
		) {
			for (const [name, type] of typed) {
				if (type)
					this.add('body', name, {
						...type,
						required: type.example !== null,
						...(type.example === '' ? { allowEmptyValue: true } : {}),
					});
			}
			return;
		}
		const type = Array.isArray(body) ? 'array' : 'object';
		this.add('body', 'body', { type, property: wholeBody, required: true, example: body });
	}
}
