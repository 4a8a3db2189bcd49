import { createHash } from 'crypto';

import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { failureOf } from '../response/outcome';
import { selectFirst } from '../response/jsonpath';
import { readAnswer } from '../response/parse';
import { trackerOf } from '../trackers';
import type { Tracker } from '../trackers/tracker';
import { decodeBody, lowerCaseHeaders, networkCodeOf, networkFailure } from './answer';
import { authenticateRequest, noSession } from './connection';
import { redact, secretsOf } from './redact';
import { normalizeBaseUrl } from './url';

/** What every credential type of this package gets from its tracker. */
export interface ConnectionParts {
	properties: INodeProperties[];
	authenticate: IAuthenticate;
	preAuthentication: NonNullable<ICredentialType['preAuthentication']>;
	test: ICredentialTestRequest;
}

const timeout = 30;

/**
 * n8n runs `preAuthentication` before a request wherever this field is empty. Nothing is ever kept in it, so
 * every credential test passes through there: the place to judge answers that n8n's own test rules cannot
 * read, such as a 200 that says no, or XML. The transport fills the field in, so its calls do not.
 */
const hiddenToken: INodeProperties = {
	displayName: 'Session',
	name: 'sessionToken',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

/** Other nodes may use a connection for many requests; it is not checked again within this time. */
const goodFor = 60_000;
const mostChecked = 500;
const checked = new Map<string, number>();

function urlBelow(baseUrl: string, path: string, query: Record<string, string> = {}): string {
	const encoded = new URLSearchParams(query).toString();
	return `${baseUrl}${path}${encoded ? `?${encoded}` : ''}`;
}

/** Sends a request for the connection test and judges its answer by the tracker's rules. */
async function ask(
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> },
	tracker: Tracker,
	baseUrl: string,
	options: IHttpRequestOptions,
	secrets: string[],
): Promise<{ statusCode: number; body: unknown; failure: string | undefined }> {
	let response: { statusCode: number; headers: object; body: unknown };
	try {
		response = (await helpers.httpRequest({
			...options,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeout * 1000,
		})) as typeof response;
	} catch (error) {
		throw networkFailure(tracker.name, new URL(baseUrl).host, networkCodeOf(error), timeout * 1000);
	}
	const { defaults } = tracker;
	const headers = lowerCaseHeaders(response.headers);
	const text = redact(decodeBody(response.body, headers['content-type']), secrets);
	const read = readAnswer({ statusCode: response.statusCode, headers, body: text }, defaults.format);
	const rules = { success: defaults.success ?? [], message: defaults.message, format: defaults.format };
	return { statusCode: response.statusCode, body: read.body, failure: failureOf(rules, read) };
}

function verdict(tracker: Tracker, statusCode: number, reason: string): Error {
	const said = !reason || /^HTTP \d+$/.test(reason) ? '' : `: ${reason}`;
	const hint = tracker.hints?.[statusCode];
	const sentences: Record<number, string> = {
		401: `${tracker.name} does not accept the key${said}.`,
		403: `${tracker.name} knows the key but does not allow the call${said}.`,
		404: `${tracker.name} was not found below this base URL (HTTP 404).`,
	};
	const status = statusCode < 300 ? '' : ` (HTTP ${statusCode})`;
	const sentence = sentences[statusCode] ?? `${tracker.name} refuses the connection${said}${status}.`;
	return new Error(hint ? `${sentence} ${hint}` : sentence);
}

async function check(
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> },
	tracker: Tracker,
	values: ICredentialDataDecryptedObject,
): Promise<string | undefined> {
	const baseUrl = normalizeBaseUrl(tracker, values.baseUrl);
	const secrets = secretsOf(tracker, values);
	let token: string | undefined;
	if (tracker.session) {
		const { path, body, token: tokenPath } = tracker.session;
		const logIn = await ask(
			helpers,
			tracker,
			baseUrl,
			{
				method: 'POST',
				url: urlBelow(baseUrl, path),
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(
					Object.fromEntries(Object.entries(body).map(([name, field]) => [name, values[field]])),
				),
			},
			secrets,
		);
		token = String(selectFirst(tokenPath, logIn.body) ?? '');
		if (logIn.failure !== undefined || !token) {
			throw verdict(tracker, logIn.statusCode, logIn.failure ?? 'no token in the answer');
		}
	}
	const test = tracker.test?.(values);
	if (test) {
		const request = authenticateRequest(
			tracker,
			token === undefined ? values : { ...values, sessionToken: token },
			{
				method: 'GET',
				url: urlBelow(baseUrl, test.path, test.query),
			} as IHttpRequestOptions,
		);
		const { statusCode, failure } = await ask(helpers, tracker, baseUrl, request, secrets);
		const passes = test.anyAnswer && statusCode < 500 && statusCode !== 401 && statusCode !== 403;
		if (failure !== undefined && !passes) throw verdict(tracker, statusCode, failure);
	}
	return token;
}

/** n8n fills the connection's values into the static test request by expressions. */
const expressionsFor = (properties: INodeProperties[]): Record<string, string> =>
	Object.fromEntries(properties.map(({ name }) => [name, `{{$credentials.${name}}}`]));

const asExpression = (text: string): string => (text.includes('{{') ? `=${text}` : text);

/**
 * The behaviour of a credential type, from what is known of its tracker.
 *
 * @param trackerId For example `affise`.
 * @param properties The fields that the person fills in.
 */
export function connection(trackerId: string, properties: INodeProperties[]): ConnectionParts {
	const tracker = trackerOf(trackerId);
	const { anyAnswer } = tracker.test?.({}) ?? {};
	const inEditor = tracker.test?.(expressionsFor(properties));
	return {
		properties: [...properties, hiddenToken],
		async authenticate(credentials, options) {
			const baseUrl = normalizeBaseUrl(tracker, credentials.baseUrl);
			// n8n's connection test gives the base URL as the person typed it.
			const url = options.baseURL === undefined ? options.url : baseUrl + options.url;
			if (new URL(url).origin !== new URL(baseUrl).origin) {
				throw new Error(
					`The key of this ${tracker.name} connection is sent to ${new URL(baseUrl).host} only`,
				);
			}
			return authenticateRequest(tracker, credentials, { ...options, baseURL: undefined, url });
		},
		async preAuthentication(credentials) {
			const key = createHash('sha256')
				.update(JSON.stringify([trackerId, ...Object.entries(credentials)]))
				.digest('hex');
			if (tracker.session || (checked.get(key) ?? 0) < Date.now()) {
				// Set in place rather than returned: what is returned, n8n stores with the credential.
				credentials.sessionToken = (await check(this.helpers, tracker, credentials)) ?? noSession;
				checked.delete(key);
				checked.set(key, Date.now() + goodFor);
				const oldest = checked.keys().next().value;
				if (checked.size > mostChecked && oldest !== undefined) checked.delete(oldest);
			}
			return {};
		},
		test: {
			request: {
				baseURL: '={{$credentials.baseUrl}}',
				url: asExpression(inEditor?.path || '/'),
				...(inEditor?.query ? { qs: inEditor.query } : {}),
				...(anyAnswer ? { ignoreHttpStatusErrors: true } : {}),
			},
			rules: [401, 403].map((value) => ({
				type: 'responseCode',
				properties: { value, message: verdict(tracker, value, '').message },
			})),
		},
	};
}
