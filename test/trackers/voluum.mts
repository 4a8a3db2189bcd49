import { json, jsonFields, startFake, uuid } from './fake.mts';
import type { Call, FakeTracker, Handler, StartOptions } from './fake.mts';
import { recordsRoutes } from './voluumRecords.mts';
import { reportRoutes } from './voluumReports.mts';
import { failed, refused, route, textField } from './voluumRules.mts';
import { seed } from './voluumState.mts';
import type { State } from './voluumState.mts';

export const voluumKeys = {
	accessId: 'voluum-access-id-1f6e',
	accessKey: 'voluum-access-key-83ba',
	email: 'buyer@example.com',
	password: 'voluum-password',
};

export interface VoluumOptions extends StartOptions {
	/** Milliseconds that a token lasts. */
	tokenLifetime?: number;
	/** A new log-in ends the token before it. */
	singleSession?: boolean;
}

export interface FakeVoluum extends FakeTracker {
	/** How many log-ins there have been, failed ones not counted. */
	readonly logins: number;
	/** Applies to tokens given from now on. */
	tokenLifetime: number;
	/** Ends all tokens at once. */
	expireTokens(): void;
}

/** Voluum. */
export async function startVoluum(options: VoluumOptions = {}): Promise<FakeVoluum> {
	const { singleSession = false, tokenLifetime: standardLifetime = 4 * 3_600_000 } = options;
	/** When each token ends. */
	const tokens = new Map<string, number>();
	let logins = 0;
	let tokenLifetime = standardLifetime;

	function logIn(person: boolean): Handler<State> {
		const [nameField, secretField] = person
			? (['email', 'password'] as const)
			: (['accessId', 'accessKey'] as const);
		return (call) => {
			const body = jsonFields(call);
			const right = textField(body, nameField) === voluumKeys[nameField];
			if (textField(body, secretField) !== voluumKeys[secretField] || !right) {
				return json({ code: 'UNAUTHORIZED', message: 'Invalid credentials' }, 401);
			}
			if (singleSession) tokens.clear();
			logins += 1;
			const token = `voluum-token-${logins}-${Date.now().toString(36)}`;
			const expires = Date.now() + tokenLifetime;
			tokens.set(token, expires);
			return json({ token, expirationTimestamp: new Date(expires).toISOString() });
		};
	}

	function hasToken(call: Call<State>): boolean {
		const expires = tokens.get(call.headers['cwauth-token'] ?? '');
		return expires !== undefined && expires > Date.now();
	}

	const fake = await startFake<State>(
		{
			id: 'voluum',
			title: 'Voluum',
			credentials: (baseUrl) => ({
				voluumTrackerApi: { baseUrl, accessId: voluumKeys.accessId, accessKey: voluumKeys.accessKey },
			}),
			secretNames: ['cwauth-token', 'accessId', 'accessKey', 'password'],
			seed: (now) => {
				tokens.clear();
				logins = 0;
				tokenLifetime = standardLifetime;
				return seed(now);
			},
			routes: [
				route('POST', '/auth/access/session', logIn(false)),
				route('POST', '/auth/session', logIn(true)),
				route('GET', '/user/current', () => {
					return json({ id: uuid(8, 1), email: voluumKeys.email });
				}),
				...recordsRoutes,
				...reportRoutes,
			],
			before: (call) => {
				if (call.method === 'POST' && call.path.startsWith('/auth/')) return undefined;
				return hasToken(call) ? undefined : failed(401, 'UNAUTHORIZED', 'The session is not valid');
			},
			refused,
			notFound: () => failed(404, 'NOT_FOUND', 'Not Found'),
		},
		options,
	);
	return Object.defineProperties(fake, {
		logins: { get: () => logins },
		tokenLifetime: {
			get: () => tokenLifetime,
			set: (value: number) => {
				tokenLifetime = value;
			},
		},
		expireTokens: { value: () => tokens.clear() },
	}) as FakeVoluum;
}
