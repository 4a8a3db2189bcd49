import type { ConnectionValues, Tracker } from '../trackers/tracker';

/** What stands where a secret was. */
export const mask = '***';

/** A text this short would be found everywhere by chance. */
const shortestSecret = 4;

function leaves(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
	return [];
}

/** The secrets and every form in which they can turn up, longest first. */
export const formsOf = (secrets: string[]): string[] =>
	[...new Set(secrets.flatMap(forms))].sort((a, b) => b.length - a.length);

/** The forms in which a secret can turn up in URLs, forms, JSON, and authorization headers. */
function forms(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const encoded = encodeURIComponent(secret);
	return [
		secret,
		encoded,
		encoded.replace(/%20/g, '+'),
		JSON.stringify(secret).slice(1, -1),
		bytes.toString('base64'),
		bytes.toString('base64url'),
	];
}

/**
 * Collects what must never be shown of a connection.
 *
 * @param tracker Names the credential fields that hold secrets.
 * @param values The connection's values.
 */
export function secretsOf(
	{ secrets = ['apiKey'] }: Pick<Tracker, 'secrets'>,
	values: ConnectionValues,
): string[] {
	const found = secrets.flatMap((field) => leaves(values[field]));
	const { username, password } = values;
	if (typeof password === 'string' && password) found.push(`${String(username ?? '')}:${password}`);
	return formsOf(found.filter((secret) => secret.length >= shortestSecret));
}

/** Replaces every secret in a text. */
export function redact(text: string, secrets: string[]): string {
	return secrets.reduce((current, secret) => current.replaceAll(secret, mask), text);
}

/** Masks the values of fields that hold keys of other people, at any depth, in place. */
export function maskFields(value: unknown, names: ReadonlySet<string>): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, entry] of Object.entries(value)) {
		if (names.has(key) && (typeof entry === 'string' || typeof entry === 'number') && entry !== '') {
			(value as Record<string, unknown>)[key] = mask;
		} else maskFields(entry, names);
	}
}
