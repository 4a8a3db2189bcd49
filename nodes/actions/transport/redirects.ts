import { TrackerError } from '../model/errors';
import type { RawResponse } from '../model/http';
import type { Exchange } from './exchange';
import type { Credential } from './readCredential';
import { isUncertain } from './retry';
import { parseUrl, sameOrigin } from './url';

const maxRedirects = 5;

/** An answer and the address that it came from. */
export interface LocatedAnswer {
	answer: RawResponse;
	url: string;
}

/**
 * Follows redirects within the host of a credential, where that sends the same call and nothing twice.
 *
 * @throws TrackerError where a redirect leads elsewhere, or may stand for a call that was carried out.
 */
export function followingRedirects(
	{ tracker, redactor }: Pick<Credential, 'redactor' | 'tracker'>,
	exchange: Exchange,
): Exchange<LocatedAnswer> {
	return async (request, attempt) => {
		let { url } = request;
		for (let redirects = 0; ; redirects++) {
			const answer = await exchange({ ...request, url }, attempt);
			const { statusCode } = answer;
			const { location } = answer.headers;
			if (statusCode < 300 || statusCode > 399 || !location) return { answer, url };
			const uncertain = isUncertain({ statusCode });
			const keepsMethod = request.method === 'GET' || statusCode === 307 || statusCode === 308;
			const target = sameOrigin(url, location);
			const facts = { statusCode, mayHaveBeenApplied: uncertain };
			if (!target) {
				const host = parseUrl(location)?.origin ?? 'another address';
				throw new TrackerError(`${tracker.name} redirects to ${redactor.text(host)}, which is not followed`, {
					...facts,
					hint: 'The key of the connection is sent to its own host only. If the host has moved, change the base URL of the connection.',
				});
			}
			if (!keepsMethod || (uncertain && attempt.changes) || redirects >= maxRedirects)
				throw new TrackerError(`${tracker.name} redirects the call instead of answering it`, facts);
			url = target;
		}
	};
}
