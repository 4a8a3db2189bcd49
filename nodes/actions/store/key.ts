import { messageOf } from '../response/outcome';

/** Whether it is n8n that does not know the key, and not some other server at that address. */
export const isUnknownKey = (body: unknown): boolean =>
	/^unauthorized$|x-n8n-api-key/i.test(messageOf(['$.message'], body));

const inBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** Has the form of an API key of n8n, but cannot be read as one. */
export const unreadableKey = [JSON.stringify({ typ: 'JWT' }), 'not a key', 'unsigned']
	.map(inBase64)
	.join('.');

/**
 * Whether an instance looks at API keys at all. Where its public API is switched off, n8n 2.41 answers 401 with the same words
 * to every key; where it is on, the answer to a key that cannot be read says why.
 *
 * @param answer To a call with `unreadableKey`.
 */
export const readsKeys = ({ statusCode, body }: { statusCode: number; body: unknown }): boolean =>
	statusCode !== 401 || !isUnknownKey(body);

/**
 * What to say of a key that the instance refuses.
 *
 * @param reads Whether the instance looks at keys; undefined where nobody knows.
 */
export function refusedKey(reads?: boolean): { message: string; hint: string } {
	const renew = 'make one under Settings → n8n API and enter it in the connection';
	if (reads === false) {
		return {
			message:
				'The template store takes no API keys: the public API of its instance seems to be switched off',
			hint: `Switch it on (N8N_PUBLIC_API_DISABLED). If it is on, the key was deleted or has expired: ${renew}.`,
		};
	}
	return {
		message: 'The template store does not accept the API key',
		hint: `It was deleted or has expired: ${renew}.${reads ? '' : ' Where the public API of the instance is switched off (N8N_PUBLIC_API_DISABLED), no key is accepted.'}`,
	};
}
