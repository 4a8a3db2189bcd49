import { isFields, json, Refusal } from './fake.mts';
import type { Answer, Fields, Handler, Route, Value } from './fake.mts';
import { WORKSPACE } from './voluumState.mts';
import type { Kind, State } from './voluumState.mts';

export function failed(status: number, code: string, message: string): Answer {
	return json({ error: { code, message } }, status);
}

export function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

export function refused(error: Refusal): Answer {
	const code = error.status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST';
	return failed(error.status, code, error.message);
}

export function recordWith(state: State, kind: Kind, id: Value): Fields {
	const found = state.records[kind].find((record) => record.id === id);
	if (found === undefined) throw new Refusal(404, `There is no ${kind} ${String(id)}`);
	return found;
}

export function textField(fields: Fields, name: string): string {
	const value = fields[name];
	if (typeof value !== 'string' || value === '') throw invalid(`${name} is required and must be text`);
	return value;
}

/** An object with an id that must be one of this kind. */
export function reference(state: State, kind: Kind, value: Value, name: string): Fields {
	if (!isFields(value) || typeof value.id !== 'string') throw invalid(`${name}.id is required`);
	if (!state.records[kind].some((record) => record.id === value.id)) throw invalid(`${name}.id is unknown`);
	return { id: value.id };
}

export function optionalObject(fields: Fields, name: string): Fields | null {
	const value = fields[name];
	if (value === undefined || value === null) return null;
	if (!isFields(value)) throw invalid(`${name} must be an object`);
	return value;
}

export function optionalList(fields: Fields, name: string): Value[] {
	const value = fields[name];
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) throw invalid(`${name} must be a list`);
	return value;
}

export function amount(fields: Fields, name: string): number | undefined {
	const value = fields[name];
	if (value !== undefined && value !== null && typeof value !== 'number')
		throw invalid(`${name} must be a number`);
	return value ?? undefined;
}

export function countryCode(country: Fields | null): string {
	return typeof country?.code === 'string' ? country.code : 'Global';
}

export function tagsOf(fields: Fields): Value[] {
	const tags = optionalList(fields, 'tags');
	if (tags.some((tag) => typeof tag !== 'string')) throw invalid('tags must hold texts');
	return tags;
}

export function countryOf(fields: Fields): Fields | null {
	const country = optionalObject(fields, 'country');
	if (country === null) return null;
	if (!/^[A-Z]{2}$/.test(String(country.code))) throw invalid('country.code is invalid');
	return { code: country.code, name: `Country ${String(country.code)}` };
}

export function workspaceOf(fields: Fields): Fields | null {
	const workspace = optionalObject(fields, 'workspace');
	if (workspace !== null && workspace.id !== WORKSPACE) throw invalid('workspace.id is unknown');
	return workspace;
}

export function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}
