import type { RawResponse } from '../../model/http';
import type { Network } from './serverNetwork';

const answer = (
	statusCode: number,
	body: Record<string, unknown>,
	headers: Record<string, string> = {},
): RawResponse => ({
	statusCode,
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body),
});

const done = (): RawResponse => answer(200, { record: { failure: 'none', text: 'The call went through' } });

/** What may be asked for. The ones that pass are refused every other time, so that trying again helps. */
const failures: Record<string, { passes?: true; answer: () => RawResponse }> = {
	tooManyCalls: {
		passes: true,
		answer: () => answer(429, { error: 'Too many calls' }, { 'retry-after': '1' }),
	},
	down: { passes: true, answer: () => answer(503, { error: 'Down for a moment' }, { 'retry-after': '1' }) },
	saysNo: { answer: () => answer(200, { success: false, error: 'The network says no' }) },
	wrongKey: { answer: () => answer(401, { error: 'The key is not known' }) },
};

/** The answer to somebody who wants to see a call fail. */
export function failOnRequest(network: Network, name: string): RawResponse {
	const failure = Object.hasOwn(failures, name) ? failures[name] : undefined;
	if (!failure) return answer(404, { error: `Failure must be one of ${Object.keys(failures).join(', ')}` });
	const before = network.refused.get(name) ?? 0;
	network.refused.set(name, before + 1);
	return failure.passes && before % 2 === 1 ? done() : failure.answer();
}
