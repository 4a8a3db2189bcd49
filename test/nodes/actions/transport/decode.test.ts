import { decodeBody } from '../../../../nodes/actions/transport/decode';

const xml = (charset: string, text: string): string =>
	`<?xml version="1.0" encoding="${charset}"?><name>${text}</name>`;

/** An XML document that declares a charset, with a text of these bytes. */
function declared(charset: string, bytes: number[]): Uint8Array {
	const [before = '', after = ''] = xml(charset, '|').split('|');
	return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
}

describe('decodeBody', () => {
	it.each<[string, unknown, string | undefined, string]>([
		['a text', 'é', undefined, 'é'],
		['UTF-8', Buffer.from('é😀'), 'application/json', 'é😀'],
		['UTF-8 by name', Buffer.from('é'), 'text/xml; charset="utf-8"', 'é'],
		['Latin-1', Buffer.from([0xe9]), 'text/xml; charset=ISO-8859-1', 'é'],
		['Cyrillic', Buffer.from([0xea, 0xeb]), 'text/plain; Charset=windows-1251', 'кл'],
		['UTF-16', Buffer.from('é', 'utf16le'), 'text/xml; charset=utf-16le', 'é'],
		['a charset that is none', Buffer.from('é'), 'text/xml; charset=klingon', 'é'],
		['broken bytes', Buffer.from([0x61, 0xff, 0x62]), undefined, 'a\ufffdb'],
		['an array buffer', new Uint8Array([0x61]).buffer, undefined, 'a'],
		['UTF-16 by its mark', Buffer.from('\ufeffé', 'utf16le'), 'text/xml; charset=utf-8', 'é'],
		['UTF-16 without a mark', Buffer.from('<a>é</a>', 'utf16le'), 'text/xml', '<a>é</a>'],
		['JSON in UTF-16', Buffer.from('{"a":"é"}', 'utf16le').swap16(), 'application/json', '{"a":"é"}'],
		[
			'the declaration of XML',
			declared('windows-1251', [0xcf, 0xf0, 0xe8]),
			'text/xml',
			xml('windows-1251', 'При'),
		],
		[
			'it beside another charset',
			declared('windows-1251', [0xe9]),
			'text/xml; charset=latin1',
			xml('windows-1251', 'é'),
		],
		[
			'it beside a charset that is none',
			declared('koi8-r', [0xc1]),
			'text/xml; charset=klingon',
			xml('koi8-r', 'а'),
		],
		['a declaration that is none', declared('klingon', [0xc3, 0xa9]), 'text/xml', xml('klingon', 'é')],
		['UTF-8 that .NET calls UTF-16', declared('utf-16', [0xc3, 0xa9]), 'text/xml', xml('utf-16', 'é')],
		[
			'a declaration inside JSON',
			Buffer.from('{"a":"<?xml encoding=\'latin1\'?>é"}'),
			undefined,
			'{"a":"<?xml encoding=\'latin1\'?>é"}',
		],
		['a byte order mark', Buffer.from('\ufeffa'), undefined, 'a'],
		['nothing', undefined, undefined, ''],
		['null', null, undefined, ''],
		['what somebody has parsed', { a: 1 }, undefined, '{"a":1}'],
	])('reads %s', (_, body, type, text) => expect(decodeBody(body, type)).toBe(text));
});
