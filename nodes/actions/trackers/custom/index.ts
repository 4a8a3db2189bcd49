import { homepage } from '../../model/homepage';
import { InputError } from '../../model/errors';
import type { Authentication, ConnectionValues, Tracker } from '../../model/tracker';

/** n8n stores a list of named values below the key of its fixed collection. */
function namedValues(field: string, collection: unknown): Record<string, string> {
	const { values } = (collection ?? {}) as { values?: Array<{ name?: unknown }> };
	const entries = Array.isArray(values) ? values : [];
	return Object.fromEntries(
		entries
			.map(({ name }, index) => [String(name ?? '').trim(), `{${field}.values.${index}.value}`])
			.filter(([name]) => name),
	) as Record<string, string>;
}

function named({ name }: ConnectionValues): Record<string, string> {
	const key = String(name ?? '').trim();
	if (!key) {
		throw new InputError(
			"The connection has no 'Name' for its key",
			'Open the connection and enter the name of the header or query parameter.',
		);
	}
	return { [key]: '{value}' };
}

const methods: Record<string, (values: ConnectionValues) => Authentication> = {
	none: () => ({}),
	header: (values) => ({ headers: named(values) }),
	query: (values) => ({ query: named(values) }),
	bearer: () => ({ headers: { Authorization: 'Bearer {value}' } }),
	basic: () => ({ basic: ['username', 'password'] }),
	several: ({ headers, queryParameters }) => ({
		headers: namedValues('headers', headers),
		query: namedValues('queryParameters', queryParameters),
	}),
};

/** Any tracker that this package does not know: the person says how keys travel and where the API is. */
export const custom: Tracker = {
	id: 'custom',
	name: 'Custom Tracker',
	documentation: `${homepage}/blob/main/docs/trackers/custom.md`,
	baseUrl: {},
	authentication: (values) => methods[String(values.authType)]?.(values) ?? {},
	secretFields: ['api_key', 'apiKey', 'password'],
	test: { path: '/{testPath}', anyAnswerWithout: 'testPath' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'brackets',
		format: 'json',
		message: ['$.message', '$.error.message', '$.error', '$.errors', '$.detail'],
	},
};
