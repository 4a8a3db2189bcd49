import type { ConnectionValues } from '../model/tracker';
import { fieldReader, secretFieldsOf } from '../request/credentialFields';

/** A value such as `Bearer …` without its first word, and the password that `Basic …` holds. */
function withoutScheme(value: string): string[] {
	const [, scheme = '', credentials] = /^([a-z][\w-]*) +(\S+)$/i.exec(value) ?? [];
	if (credentials === undefined) return [];
	if (scheme.toLowerCase() !== 'basic') return [credentials];
	const plain = Buffer.from(credentials, 'base64').toString('utf8');
	return [credentials, plain.slice(plain.indexOf(':') + 1)];
}

/**
 * Collects what must never be shown of a connection.
 *
 * @param tracker Says which fields of the credential are sent, and how.
 * @param values The connection's values.
 */
export function secretsOf(tracker: Parameters<typeof secretFieldsOf>[0], values: ConnectionValues): string[] {
	// Blanks around a key get lost on the way.
	const found = secretFieldsOf(tracker, values).map((field) => fieldReader(values)(field).trim());
	return [...new Set([...found, ...found.flatMap(withoutScheme)])].filter(Boolean);
}
