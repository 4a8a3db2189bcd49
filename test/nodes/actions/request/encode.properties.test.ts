import fc from 'fast-check';

import type { ArrayFormat } from '../../../../nodes/actions/model/template';
import { anyText, check, customTemplate } from '../../../helpers/properties';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';

type Tree = string | Tree[] | { [key: string]: Tree };

/** Values that a form can hold: texts in objects and lists, none of them empty. */
const { tree } = fc.letrec<{ tree: Tree; list: Tree[]; object: { [key: string]: Tree } }>((tie) => ({
	tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, anyText, tie('list'), tie('object')),
	list: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
	object: fc.dictionary(fc.stringMatching(/^[a-z][^[\]\ud800-\udfff]{0,5}$/u), tie('tree'), {
		minKeys: 1,
		maxKeys: 3,
	}),
}));

/** Reads names in brackets the way PHP does, with every list written out by its indexes. */
function fromBrackets(pairs: URLSearchParams): Tree {
	const root: { [key: string]: Tree } = {};
	for (const [name, text] of pairs) {
		const [first = '', ...rest] = name.split('[');
		const keys = [first, ...rest.map((key) => key.replace(/\]$/, ''))];
		let node = root;
		keys.forEach((key, index) => {
			if (index === keys.length - 1) node[key] = text;
			else node = (node[key] ??= {}) as typeof node;
		});
	}
	const withLists = (value: Tree): Tree => {
		if (typeof value === 'string') return value;
		const entries = Object.entries(value).map(([key, entry]): [string, Tree] => [key, withLists(entry)]);
		return entries.every(([key], index) => key === String(index))
			? entries.map(([, entry]) => entry)
			: Object.fromEntries(entries);
	};
	return withLists(root);
}

describe('what is encoded comes out as it went in', () => {
	const named = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.-]{0,8}$/);

	/** What a list becomes, by its format. */
	const readers: Record<ArrayFormat, (fields: URLSearchParams, name: string) => string[]> = {
		repeat: (fields, name) => fields.getAll(name),
		brackets: (fields, name) => fields.getAll(`${name}[]`),
		indices: (fields, name) =>
			[...fields].map(([key, text], index) => (key === `${name}[${index}]` ? text : '?')),
		comma: (fields, name) => (fields.get(name) ?? '').split(','),
	};

	it.each(['repeat', 'brackets', 'indices', 'comma'] as const)(
		'lists as %s, in query and form',
		(arrayFormat) => {
			const entry = arrayFormat === 'comma' ? anyText.filter((text) => !text.includes(',')) : anyText;
			check(
				fc.property(named, fc.array(entry, { minLength: 1, maxLength: 5 }), (name, list) => {
					for (const bodyEncoding of ['query', 'form'] as const) {
						const parameters = [{ name, in: 'body', type: 'array' }];
						const template = customTemplate({ bodyEncoding, arrayFormat, parameters });
						const { query, body } = encodeRequest(planRequest(template, { [name]: list }));
						const text = bodyEncoding === 'query' ? query : (body ?? '');
						expect(readers[arrayFormat](new URLSearchParams(text), name)).toEqual(list);
					}
				}),
			);
		},
	);

	it('objects in lists in objects, in query and form', () => {
		check(
			fc.property(
				named.filter((name) => !name.includes('.')),
				tree,
				(name, value) => {
					const type = typeof value === 'string' ? 'string' : Array.isArray(value) ? 'array' : 'object';
					if (value === '') return;
					for (const bodyEncoding of ['query', 'form'] as const) {
						const template = customTemplate({
							bodyEncoding,
							arrayFormat: 'indices',
							parameters: [{ name, in: 'body', type }],
						});
						const { query, body } = encodeRequest(planRequest(template, { [name]: value }));
						const text = bodyEncoding === 'query' ? query : (body ?? '');
						expect(fromBrackets(new URLSearchParams(text))).toEqual({ [name]: value });
					}
				},
			),
		);
	});

	it('texts of several parameters, each under its own name', () => {
		check(
			fc.property(fc.dictionary(named, anyText.filter(Boolean), { minKeys: 1, maxKeys: 5 }), (values) => {
				const parameters = Object.keys(values).map((name) => ({ name, in: 'query', type: 'string' }));
				const { query } = encodeRequest(planRequest(customTemplate({ parameters }), values));
				expect([...new URLSearchParams(query)]).toEqual(Object.entries(values));
			}),
		);
	});

	it('any JSON in a JSON body', () => {
		check(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (given) => {
				// A whole number beyond 2^53 has lost its digits before it is given, and is refused.
				const value = JSON.parse(JSON.stringify(given), (_, entry: unknown) =>
					Number.isInteger(entry) && !Number.isSafeInteger(entry) ? 0 : entry,
				) as Record<string, unknown>;
				const parameters = [{ name: 'o', in: 'body', type: 'object' }];
				const { body = '' } = encodeRequest(planRequest(customTemplate({ parameters }), { o: value }));
				expect(JSON.parse(body)).toEqual({ o: JSON.parse(JSON.stringify(value)) as unknown });
			}),
		);
	});

	it('whole numbers of any length, digit by digit', () => {
		check(
			fc.property(fc.bigInt(), (number) => {
				const parameters = [{ name: 'n', in: 'body', type: 'integer' }];
				const { body } = encodeRequest(planRequest(customTemplate({ parameters }), { n: String(number) }));
				expect(body).toBe(`{"n":${String(number)}}`);
			}),
		);
	});

	it('names such as __proto__ as names', () => {
		const odd = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty');
		check(
			fc.property(
				odd,
				anyText.filter(Boolean),
				fc.constantFrom('json', 'form'),
				(name, text, bodyEncoding) => {
					const parameters = [{ name, in: 'body', type: 'string' }];
					const values = Object.fromEntries([[name, text]]);
					const { body = '' } = encodeRequest(
						planRequest(customTemplate({ bodyEncoding, parameters }), values),
					);
					const read: unknown =
						bodyEncoding === 'json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
					expect(Object.entries(read as object)).toEqual([[name, text]]);
					expect(({} as Record<string, unknown>).polluted).toBeUndefined();
				},
			),
		);
	});
});
