import type { Field, Fields } from '../../scripts/lib/vendor/fields.mjs';
import { findField } from '../../scripts/lib/vendor/fields.mjs';
import { byCall } from '../../scripts/lib/vendor/operations.mjs';
import { readVendorFile } from '../../scripts/lib/vendor/read.mjs';

const fileIn = (name: string) => readVendorFile(`test/data/vendor/${name}`);

const plain = (fields: Fields): Record<string, unknown> =>
	Object.fromEntries([...fields].map(([name, field]) => [name, described(field)]));

function described({ required, values, fields }: Field): unknown {
	return {
		...(required ? { required } : {}),
		...(values ? { values } : {}),
		...(fields.size > 0 ? { fields: plain(fields) } : {}),
	};
}

describe('an OpenAPI 3 file in YAML', () => {
	const { title, operations } = fileIn('openapi3.yaml');
	const calls = byCall(operations);

	it('gives its calls with the path of its server', () => {
		expect(title).toBe('Example API 2.1');
		expect([...calls.keys()]).toEqual(['GET /v2/offers', 'POST /v2/offers', 'PUT /v2/offers/{}']);
	});

	it('gives the query, of the path and of other places of the file too', () => {
		expect(plain(calls.get('GET /v2/offers')?.places.query ?? new Map())).toEqual({
			page: {},
			apiKey: { required: true },
			status: { values: ['active', 'paused'] },
			search: {},
		});
	});

	it('gives a body made of parts, from another file and from itself', () => {
		const { body } = calls.get('POST /v2/offers')?.places ?? {};
		expect(body?.get('title')?.required).toBe(true);
		expect(body?.get('url')?.required).toBe(true);
		expect(findField(body ?? new Map(), 'payout[amount]')?.required).toBe(false);
		expect(findField(body ?? new Map(), 'parent.parent.title')).toBeDefined();
	});

	it('requires of several forms of a body what all of them require', () => {
		const { places, media } = calls.get('PUT /v2/offers/{}') ?? {};
		expect(plain(places?.body ?? new Map())).toEqual({
			kind: { required: true, values: ['named', 'free'] },
			name: {},
			caps: { fields: { period: { values: ['day', 'month'] } } },
		});
		expect(media).toEqual(['application/x-www-form-urlencoded']);
	});
});

describe('an OpenAPI 2 file', () => {
	const calls = byCall(fileIn('swagger2.json').operations);

	it('gives body and form', () => {
		const { places, media } = calls.get('POST /v1/offers') ?? {};
		expect(plain(places?.body ?? new Map())).toEqual({ title: { required: true } });
		expect(plain(places?.query ?? new Map())).toEqual({ api_key: { required: true } });
		expect(media).toEqual(['application/json']);
		expect(plain(calls.get('POST /v1/upload')?.places.body ?? new Map())).toEqual({
			note: { values: ['a', 'b'] },
		});
	});
});

describe('a Postman collection', () => {
	const calls = byCall(fileIn('postman.json').operations);

	it('gives the calls of its folders without the host', () => {
		expect([...calls.keys()]).toEqual(['GET /offers', 'POST /offers/{}', 'POST /offers']);
	});

	it('gives query, form, header and the names in an example body', () => {
		expect(plain(calls.get('GET /offers')?.places.query ?? new Map())).toEqual({ status: {}, ids: {} });
		const edit = calls.get('POST /offers/{}')?.places;
		expect(plain(edit?.body ?? new Map())).toEqual({
			title: { required: true },
			caps: { fields: { period: {} } },
		});
		expect(plain(edit?.header ?? new Map())).toEqual({ 'API-Key': { required: true } });
		expect(plain(calls.get('POST /offers')?.places.body ?? new Map())).toEqual({ title: {} });
	});
});

it('says what files it can read', () => {
	expect(() => readVendorFile('package.json')).toThrow(
		'package.json is neither an OpenAPI file (2 or 3) nor a Postman collection.',
	);
});
