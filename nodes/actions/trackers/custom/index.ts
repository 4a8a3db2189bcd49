import { homepage } from '../../model/homepage';
import { InputError } from '../../model/errors';
import { basic } from '../basic';
import type { Authentication, ConnectionValues, Tracker } from '../../model/tracker';

/** n8n stores a list of named values below the key of its fixed collection. */
function namedValues(collection: unknown): Record<string, string> {
	const { values } = (collection ?? {}) as { values?: unknown };
	const list = (Array.isArray(collection) ? collection : Array.isArray(values) ? values : []) as Array<{
		name?: unknown;
		value?: unknown;
	}>;
	return Object.fromEntries(
		list
			.filter(({ name }) => Boolean(name))
			.map(({ name, value }) => [String(name).trim(), String(value ?? '')]),
	);
}

function named({ name, value }: ConnectionValues): Record<string, string> {
	const key = String(name ?? '').trim();
	if (!key) {
		throw new InputError(
			"The connection has no 'Name' for its key",
			'Open the connection and enter the name of the header or query parameter.',
		);
	}
	return { [key]: String(value ?? '') };
}

const methods: Record<string, (values: ConnectionValues) => Authentication> = {
	none: () => ({}),
	header: (values) => ({ headers: named(values) }),
	query: (values) => ({ query: named(values) }),
	bearer: ({ value }) => ({ headers: { Authorization: `Bearer ${String(value ?? '')}` } }),
	basic: ({ username, password }) => ({ headers: { Authorization: basic(username, password) } }),
	several: ({ headers, queryParameters }) => ({
		headers: namedValues(headers),
		query: namedValues(queryParameters),
	}),
};

/** Any tracker that this package does not know: the person says how keys travel and where the API is. */
export const custom: Tracker = {
	id: 'custom',
	name: 'Custom Tracker',
	documentation: `${homepage}#any-other-tracker`,
	baseUrl: {},
	authentication: (values) => (methods[String(values.authType ?? 'none')] ?? methods.none)?.(values) ?? {},
	secretFields: ['api_key', 'apiKey', 'password'],
	secrets: ['value', 'password', 'headers', 'queryParameters'],
	secretUnless: { username: 'password' },
	test: ({ testPath }) => {
		const path = String(testPath ?? '').trim();
		return path ? { path: path.startsWith('/') ? path : `/${path}` } : { path: '', anyAnswer: true };
	},
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'brackets',
		format: 'json',
		message: ['$.message', '$.error.message', '$.error', '$.errors', '$.detail'],
	},
	hasNoLibrary: true,
	library: async () => [],
};
