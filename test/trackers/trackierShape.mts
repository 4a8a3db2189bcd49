import { isFields } from './fake.mts';
import type { Fields, Value } from './fake.mts';

export type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object' | 'id' | 'ids' | 'strings';
export type Shape = Record<string, Type | `${Type}!`>;

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value);
	if (type === 'object') return isFields(value);
	if (type === 'id') return typeof value === 'string' || Number.isInteger(value);
	if (type === 'ids') return Array.isArray(value) && value.every((one) => isOfType(one, 'id'));
	if (type === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
	return typeof value === type;
}

/** Says what is wrong with the named fields of a JSON body; `!` behind the type makes a field required. */
export function shapeProblem(fields: Fields, shape: Shape): { name: string; message: string } | undefined {
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		if (value === undefined || value === null || value === '') {
			if (wanted.endsWith('!')) return { name, message: `${name} is required` };
			continue;
		}
		const type = wanted.replace('!', '') as Type;
		if (!isOfType(value, type)) return { name, message: `${name} must be of type ${type}` };
	}
	return undefined;
}
