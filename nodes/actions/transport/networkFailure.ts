import { TrackerError, type FailureFacts } from '../model/errors';
import { blockedCode, certificateCodes } from './retry';

/** The code of a failed connection, such as ECONNREFUSED, wherever n8n's wrapping has put it. */
export function networkCodeOf(error: unknown): string {
	let found: string | undefined;
	for (
		let current = error, depth = 0;
		typeof current === 'object' && current !== null && depth < 5;
		depth++
	) {
		const { code, cause, syscall, name } = current as Record<'code' | 'cause' | 'syscall' | 'name', unknown>;
		if (typeof name === 'string' && name.startsWith('SsrfBlocked')) return blockedCode;
		if (typeof code === 'string' && code) found ??= code;
		// A host that gets lost in the middle of a conversation may have taken the call before.
		if (typeof syscall === 'string' && syscall !== 'connect' && found?.endsWith('UNREACH'))
			return 'ECONNRESET';
		current = cause;
	}
	if (found !== undefined) return found;
	const message = error instanceof Error ? error.message : '';
	if (/request was blocked because the destination/i.test(message)) return blockedCode;
	if (/timed? ?out/i.test(message)) return 'ETIMEDOUT';
	return /socket hang up|aborted/i.test(message) ? 'ECONNRESET' : 'UNKNOWN';
}

/** What to do after a write of which nobody knows whether it was carried out. */
export const checkRecordHint =
	'The change may have been applied: look at the record before you send it again.';
const checkBaseUrl = 'Check the base URL of the connection and whether n8n can reach that host.';

/** What to do about a certificate, by Node's code for what is wrong with it. */
function certificateHint(code: string): string {
	if (code === 'CERT_HAS_EXPIRED') return 'It has run out: whoever runs the host has to renew it.';
	if (/ALTNAME|HOSTNAME/.test(code)) return 'It is for another host: check the base URL of the connection.';
	return 'If the host has its certificate from an authority of your own, let the administrator of n8n name that authority in NODE_EXTRA_CA_CERTS and start n8n again.';
}

/**
 * A sentence for a call that brought no answer. Nothing of the underlying text, which may hold a URL.
 *
 * @param code From `networkCodeOf`.
 * @param timeout Milliseconds that the answer was waited for.
 */
export function networkFailure(
	tracker: string,
	host: string,
	code = 'UNKNOWN',
	timeout = 0,
	facts: FailureFacts = {},
): TrackerError {
	const hint = facts.mayHaveBeenApplied ? checkRecordHint : checkBaseUrl;
	const say = (message: string, other = hint) => new TrackerError(message, { ...facts, hint: other });
	switch (code) {
		case 'ECONNREFUSED':
			return say(`${tracker} cannot be reached: ${host} refuses the connection`);
		case blockedCode:
			return say(
				`n8n's SSRF protection does not let calls out to ${host}`,
				'Ask the administrator of n8n to allow that host, or use a public address in the connection.',
			);
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return say(`${tracker} cannot be reached: the host ${host} was not found`);
		case 'ECONNABORTED':
		case 'ETIMEDOUT':
			return say(
				`${tracker} did not answer within ${timeout / 1000} seconds`,
				facts.mayHaveBeenApplied
					? checkRecordHint
					: "Raise 'Timeout' in the node's options, or ask for less.",
			);
		case 'ECONNRESET':
		case 'EPIPE':
		case 'ERR_BAD_RESPONSE':
			return say(`${tracker} closed the connection before its answer was complete`);
		default:
			if (certificateCodes.test(code))
				return say(`The certificate of ${host} is not trusted (${code})`, certificateHint(code));
			return /SSL|TLS|EPROTO/.test(code)
				? say(`The secure connection to ${host} broke (${code})`)
				: say(`${tracker} cannot be reached at ${host} (${code})`);
	}
}
