import fc from 'fast-check';

import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { anyText, check } from '../../../helpers/properties';
import { secretsOf } from '../../../../nodes/actions/redact/secrets';
import { trackerOf } from '../../../../nodes/actions/trackers';

describe('redaction', () => {
	const secret = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 4, maxLength: 24 }),
		fc.stringMatching(/^[\w!"#$%&'()*+,./:;<=>?@[\\\]^`{|}~ -]{4,24}$/),
	);
	/** Ways of writing one character; a writer may choose anew for each. */
	const writers: Array<(character: string) => string> = [
		(character) => character,
		encodeURIComponent,
		(character) =>
			[...new TextEncoder().encode(character)]
				.map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
				.join(''),
		(character) => encodeURIComponent(encodeURIComponent(character)),
		(character) =>
			character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		(character) =>
			character.replace(
				/[^]/g,
				(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
			),
		(character) =>
			character.replace(/[^]/g, (unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		(character) => JSON.stringify(character).slice(1, -1).replaceAll('/', '\\/'),
		(character) => JSON.stringify(JSON.stringify(character).slice(1, -1)).slice(1, -1),
		(character) => `&#${character.codePointAt(0)};`,
		(character) => `&#x${character.codePointAt(0)?.toString(16)};`,
		(character) => `&amp;#${character.codePointAt(0)};`,
		(character) =>
			({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[character] ?? character,
	];
	/** What is found by one who looks for the secret in all these ways. */
	const decoders: Array<(text: string) => string> = [
		(text) => text,
		(text) =>
			text
				.replace(/%25/g, '%')
				.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
					new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (byte) => parseInt(byte, 16))),
				),
		(text) => text.replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
		(text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
	];

	it('leaves no secret, however each of its characters is written', () => {
		check(
			fc.property(
				secret,
				fc.array(fc.nat(writers.length - 1), { minLength: 24, maxLength: 24 }),
				anyText,
				anyText,
				(key, choice, before, after) => {
					fc.pre(key.trim().length >= 4 && !/^\d+$/.test(key) && !key.includes('*'));
					const written = [...key]
						.map((character, index) => writers[choice[index % 24] ?? 0]?.(character))
						.join('');
					const cleaned = new Redactor([key.trim()]).text(`${before}[${written}]${after}`);
					for (const decode of decoders) {
						if (decode(`${before}]${after}`).includes(key)) return;
						expect(decode(cleaned)).not.toContain(key);
					}
				},
			),
			600,
		);
	});

	it('leaves no secret in base64, alone, as user and password, and inside an address', () => {
		check(
			fc.property(secret, secret, (username, password) => {
				fc.pre(password.trim().length >= 4);
				const redactor = new Redactor(
					secretsOf(trackerOf('custom'), { authType: 'basic', username, password }),
				);
				const bytes = Buffer.from(`${username}:${password}`);
				for (const form of [
					bytes.toString('base64'),
					bytes.toString('base64url'),
					encodeURIComponent(bytes.toString('base64')),
					Buffer.from(password).toString('base64'),
				]) {
					expect(redactor.text(`Basic ${form}.`)).not.toContain(form);
				}
			}),
			1000,
		);
	});

	it('changes nothing where there is no secret, and ends soon', () => {
		const redactor = new Redactor(['\\\\\\\\\\\\\\\\"x"\\\\\\\\', `it's/a "key" & <more>`]);
		const noise = `${'\\'.repeat(3000)}"${'&amp;'.repeat(3000)}${'%25'.repeat(3000)}\\u00`;
		expect(redactor.text(noise)).toBe(noise);
		check(fc.property(anyText, (text) => expect(new Redactor(['absent-secret']).text(text)).toBe(text)));
	});
});
