/** What a tracker says beside its status; nothing where it says no more than that. */
export const afterColon = (reason: string): string =>
	!reason || /^HTTP \d+$/.test(reason) ? '' : `: ${reason.replace(/\.$/, '')}`;

/**
 * What an answer says of the key, in the words of connection test and run alike, without a full stop.
 *
 * @param tracker The tracker's name.
 * @param reason What the tracker says.
 * @returns undefined where the key is not what it is about.
 */
export function refusedKey(tracker: string, statusCode: number, reason = ''): string | undefined {
	switch (statusCode) {
		case 401:
			return `${tracker} does not accept the key${afterColon(reason)}`;
		case 403:
			return `${tracker} knows the key but does not allow the call${afterColon(reason)}`;
		default:
			return undefined;
	}
}
