import fc from 'fast-check';

import { InputError } from '../../../../nodes/actions/model/errors';
import { addressOf, sameOrigin } from '../../../../nodes/actions/transport/url';
import { anyText, check } from '../../../helpers/properties';
import { checkPath, fillPath } from '../../../../nodes/actions/request/path';

/** Pieces of which addresses that lead elsewhere are made. */
const pieces = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...[
					'http:',
					'https:',
					'HTTPS:',
					'blob:',
					'javascript:',
					'file:',
					'//',
					'/',
					'\\',
					'@',
					'?',
					'#',
					':',
				],
				...[
					'.',
					'..',
					'%2e',
					'%2E%2e',
					'%252e',
					'%2f',
					'%5c',
					'\uff0e',
					'\u3002',
					'\uff0f',
					'\u2215',
					'\u2024',
				],
				...[
					'h.example',
					'evil.example',
					'h.example.evil.example',
					'127.0.0.1',
					'[::1]',
					':443',
					':8443',
					'a',
					'1',
				],
				...[
					'\t',
					'\n',
					'\r',
					'\0',
					' ',
					'\u00a0',
					'\u200b',
					';',
					'{',
					'}',
					'{id}',
					'user:pass@',
					'\ud800',
					'%',
					'%00',
				],
			),
			anyText,
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

/** What a call gives, or undefined where the input is refused; anything else that is thrown fails the test. */
function unlessRefused<T>(call: () => T): T | undefined {
	try {
		return call();
	} catch (error) {
		expect(error).toBeInstanceOf(InputError);
		expect((error as InputError).message).toMatch(/\w/);
		return undefined;
	}
}

describe('addresses', () => {
	it('of placeholders: a value never leaves its segment', () => {
		check(
			fc.property(fc.oneof(pieces, anyText), fc.oneof(pieces, anyText), (one, two) => {
				const path = unlessRefused(() =>
					fillPath('/a/{one}/b/{two}.json', (name) => ({ text: name === 'one' ? one : two, label: name })),
				);
				if (path === undefined) return;
				const { pathname, origin, search, hash } = new URL(`https://h.example${path}`);
				expect([origin, search, hash]).toEqual(['https://h.example', '', '']);
				expect(pathname.split('/').map(decodeURIComponent)).toEqual([
					'',
					'a',
					one.trim(),
					'b',
					`${two.trim()}.json`,
				]);
			}),
			1000,
		);
	});

	it('of templates: a path that is let through stays below the base URL', () => {
		check(
			fc.property(pieces, anyText, (path, value) => {
				const url = unlessRefused(() => {
					checkPath(path);
					const filled = fillPath(path, (name) => ({ text: value, label: name }));
					const call = { method: 'GET', server: 'api', path: filled, query: '', headers: {} } as const;
					return addressOf('https://h.example/base/api', call, '/api');
				});
				if (url === undefined) return;
				expect(url.startsWith('https://h.example/base/api/')).toBe(true);
				expect(new URL(url).username).toBe('');
			}),
			2000,
		);
	});

	it('that a tracker gives: never to another origin', () => {
		check(
			fc.property(pieces, (given) => {
				const url = sameOrigin('https://h.example/base/api/list?page=1', given);
				if (url === undefined) return;
				const { origin, username, password, protocol } = new URL(url);
				expect([origin, username, password, protocol]).toEqual(['https://h.example', '', '', 'https:']);
			}),
			2000,
		);
	});
});
