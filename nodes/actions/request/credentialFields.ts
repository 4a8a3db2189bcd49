import type { Authentication, ConnectionValues, Tracker } from '../model/tracker';

/** Gives the text of a credential's field, as it is or as people may see it. */
export type FieldReader = (field: string) => string;

const placeholder = /\{([\w.]+)\}/g;

/** Fills the {placeholders} of a text. */
export const fillFields = (text: string, read: FieldReader): string =>
	text.replace(placeholder, (_, field: string) => read(field));

/** As `fillFields`, for each text under its name. */
export const fillAll = (texts: Record<string, string>, read: FieldReader): Record<string, string> =>
	Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillFields(text, read)]));

const fieldsIn = (texts: Record<string, string> = {}): string[] =>
	Object.values(texts).flatMap((text) => [...text.matchAll(placeholder)].map(([, field]) => field as string));

/** Reads fields of a credential as text; a dot leads into a field that holds others. What is not there is empty. */
export function fieldReader(values: ConnectionValues): FieldReader {
	return (field) => {
		const value = field
			.split('.')
			.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], values);
		return typeof value === 'object' ? '' : String(value ?? '');
	};
}

export const authenticationOf = (
	{ authentication }: Pick<Tracker, 'authentication'>,
	values: ConnectionValues,
): Authentication => (typeof authentication === 'function' ? authentication(values) : authentication);

type SentBy = Pick<Tracker, 'authentication' | 'identifiers' | 'pathValues' | 'session'>;

/** The fields of a credential that are sent, in whatever place. */
export function sentFieldsOf(tracker: SentBy, values: ConnectionValues): string[] {
	const { headers, query, form, basic = [] } = authenticationOf(tracker, values);
	const inAuthentication = [headers, query, form, tracker.session?.body].flatMap(fieldsIn);
	return [...new Set([...inAuthentication, ...basic, ...(tracker.pathValues ?? [])])];
}

/**
 * The fields of a credential that are never shown: all that are sent, unless the tracker says that they tell accounts
 * apart only. A user name is secret while it has no password: many APIs take a key in its place.
 */
export function secretFieldsOf(tracker: SentBy, values: ConnectionValues): string[] {
	const [username, password] = authenticationOf(tracker, values).basic ?? [];
	const hasPassword = password !== undefined && fieldReader(values)(password) !== '';
	return sentFieldsOf(tracker, values).filter(
		(field) => !tracker.identifiers?.includes(field) && !(hasPassword && field === username),
	);
}
