import type { ParsedResponse } from '../model/http';
import type { SessionRules } from '../model/tracker';
import { fieldReader, fillAll } from '../request/credentialFields';
import { selectFirst } from '../response/jsonpath';
import { parseResponse } from '../response/parse';
import type { Credential } from './readCredential';
import type { Sender } from './sender';
import type { Session } from './session';

/**
 * Logs in once.
 *
 * @param send Sends the log-in call, which holds the keys itself.
 * @returns What the tracker says, and the session that it opens; none where it refuses.
 * @throws what `send` throws where no answer comes.
 */
export async function logIn(
	send: Sender,
	{ baseUrl, values }: Pick<Credential, 'baseUrl' | 'values'>,
	rules: SessionRules,
): Promise<{ answer: ParsedResponse; session?: Session }> {
	const obtained = Date.now();
	const raw = await send({
		method: 'POST',
		url: baseUrl + rules.path,
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(fillAll(rules.body, fieldReader(values))),
	});
	const answer = parseResponse(raw, 'json');
	const token = selectFirst(rules.token, answer.body);
	if (answer.statusCode < 200 || answer.statusCode > 299 || typeof token !== 'string' || !token)
		return { answer };
	const expires = Date.parse(String(selectFirst(rules.expires, answer.body)));
	return { answer, session: { token, obtained, expires: Number.isNaN(expires) ? Infinity : expires } };
}
