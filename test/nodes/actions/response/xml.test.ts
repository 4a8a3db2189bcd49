import { parseXml } from '../../../../nodes/actions/response/xml';

const nil = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

describe('parseXml', () => {
	it.each<[string, string, unknown]>([
		['the children of the document element', '<r><a>1</a><b>x</b></r>', { a: '1', b: 'x' }],
		[
			'a document with declaration, comment and instruction',
			'\n<?xml version="1.0" encoding="utf-8"?><!-- c --><?p x?><r><a>1</a></r>',
			{ a: '1' },
		],
		['a bare text', '<string xmlns="http://x">12</string>', '12'],
		['an empty document element', '<r/>', ''],
		['an empty element', '<r><a/><b></b><c> </c></r>', { a: '', b: '', c: '' }],
		[
			'names without their namespace',
			'<n:r xmlns:n="u"><n:a>1</n:a><m:a xmlns:m="v">2</m:a></n:r>',
			{ a: ['1', '2'] },
		],
		['a nil', `<r ${nil}><a xsi:nil="true"/><b>1</b></r>`, { a: null, b: '1' }],
		['a nil with 1', `<r ${nil}><a xsi:nil="1"/><b xsi:nil="false">1</b></r>`, { a: null, b: '1' }],
		['a nil document', `<r ${nil} xsi:nil="true"/>`, null],
		[
			'numbers as text',
			'<r><a>007</a><b>12345678901234567890</b><c>1e3</c><d>true</d></r>',
			{ a: '007', b: '12345678901234567890', c: '1e3', d: 'true' },
		],
		[
			'attributes',
			'<r><a id="1">x</a><b id="2"/></r>',
			{ a: { '@id': '1', '#text': 'x' }, b: { '@id': '2' } },
		],
		['repeated elements', '<r><a>1</a><b>2</b><a>3</a></r>', { a: ['1', '3'], b: '2' }],
		['CDATA as it is', '<r><a><![CDATA[<b>&amp; ]]></a></r>', { a: '<b>&amp; ' }],
		['entities', '<r><a>&lt;&gt;&amp;&quot;&apos;</a></r>', { a: '<>&"\'' }],
		['numeric entities', '<r><a>&#233;&#xE9;&#x1F600;</a></r>', { a: 'éé😀' }],
		['entities once', '<r><a>&amp;lt;</a></r>', { a: '&lt;' }],
		['entities in attributes', '<r><a u="x?a=1&amp;b=2"/></r>', { a: { '@u': 'x?a=1&b=2' } }],
		['unknown entities as they are', '<r><a>&unknown;</a></r>', { a: '&unknown;' }],
		['blanks around texts left out', '<r><a>\n  x y \n</a></r>', { a: 'x y' }],
	])('reads %s', (_, text, value) => expect(parseXml(text)).toEqual(value));

	it.each<[string, string, unknown]>([
		['of two', '<r><offers><offer>1</offer><offer>2</offer></offers></r>', { offers: { offer: ['1', '2'] } }],
		['of one', '<r><offers><offer><id>1</id></offer></offers></r>', { offers: { offer: [{ id: '1' }] } }],
		['of one text', '<r><tags><tag>a</tag></tags></r>', { tags: { tag: ['a'] } }],
		['of none', '<r><offers/></r>', { offers: '' }],
		['of one nil', `<r ${nil}><offers><offer xsi:nil="true"/></offers></r>`, { offers: { offer: [null] } }],
		['in -ies', '<r><countries><country>US</country></countries></r>', { countries: { country: ['US'] } }],
		['in -es', '<r><addresses><address>x</address></addresses></r>', { addresses: { address: ['x'] } }],
		[
			'with a longer name',
			'<r><allowed_countries><country>US</country></allowed_countries></r>',
			{ allowed_countries: { country: ['US'] } },
		],
		['in _list', '<r><offer_list><offer>1</offer></offer_list></r>', { offer_list: { offer: ['1'] } }],
		['in List', '<r><OfferList><Offer>1</Offer></OfferList></r>', { OfferList: { Offer: ['1'] } }],
		[
			'with an attribute',
			'<r><offers count="1"><offer>1</offer></offers></r>',
			{ offers: { '@count': '1', offer: ['1'] } },
		],
		[
			'inside a list',
			'<r><offers><offer><caps><cap>1</cap></caps></offer></offers></r>',
			{ offers: { offer: [{ caps: { cap: ['1'] } }] } },
		],
		['as the document', '<ArrayOfCountry><Country>US</Country></ArrayOfCountry>', { Country: ['US'] }],
		[
			'as the document, of objects',
			`<ArrayOfOffer xmlns="u" ${nil}><Offer><id>1</id></Offer></ArrayOfOffer>`,
			{ Offer: [{ id: '1' }] },
		],
		['as the empty document', '<ArrayOfCountry xmlns="u"/>', ''],
	])('reads a list %s', (_, text, value) => expect(parseXml(text)).toEqual(value));

	it.each<[string, string, unknown]>([
		['an element of another name', '<r><details><note>1</note></details></r>', { details: { note: '1' } }],
		['a name that only ends in s', '<r><address><line>1</line></address></r>', { address: { line: '1' } }],
		[
			'a wrapper of several',
			'<r><offers><offer>1</offer><total>1</total></offers></r>',
			{ offers: { offer: '1', total: '1' } },
		],
	])('makes no list of %s', (_, text, value) => expect(parseXml(text)).toEqual(value));

	it.each([
		'',
		'text',
		'<r>',
		'<r><a></r>',
		'<r><a>1</a>',
		'<r><a>1</b></r>',
		'<r a=1/>',
		'<r>1</r><r>2</r>',
		'<r><a>1</a',
		'<',
		'<>',
		'<r><__proto__>1</__proto__></r>',
		'<r><constructor>1</constructor></r>',
	])('refuses %p', (text) => expect(() => parseXml(text)).toThrow());

	it('leaves Object as it is', () => {
		const value = parseXml('<r><valueOf>1</valueOf><toString>2</toString></r>');
		expect(Object.values(value as object)).toEqual(['1', '2']);
		expect(Object.keys({})).toEqual([]);
		expect(String({})).toBe('[object Object]');
	});

	it('reads as many escaped characters as a long list holds', () => {
		const links = Array.from({ length: 60_000 }, () => '<link>u?a=1&amp;b=&#50;</link>').join('');
		const value = parseXml(`<r><links>${links}</links></r>`) as { links: { link: string[] } };
		expect(value.links.link).toHaveLength(60_000);
		expect(new Set(value.links.link)).toEqual(new Set(['u?a=1&b=2']));
	});

	describe('neither hangs nor explodes', () => {
		let started = 0;
		beforeEach(() => (started = Date.now()));
		afterEach(() => expect(Date.now() - started).toBeLessThan(3000));

		it('on entities that hold entities', () => {
			const laughs = Array.from(
				{ length: 9 },
				(_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
			).join('');
			const text = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]><r><a>&l9;</a></r>`;
			expect(JSON.stringify(parseXml(text)).length).toBeLessThan(100);
		});

		it('on one long entity used often', () => {
			const text = `<!DOCTYPE r [<!ENTITY x "${'A'.repeat(9000)}">]><r>${'&x;'.repeat(50_000)}</r>`;
			expect(() => parseXml(text)).toThrow();
		});

		it('on a file', () => {
			const text = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>';
			expect(() => parseXml(text)).toThrow('External entities are not supported');
		});

		it('on great depth', () => {
			expect(() => parseXml('<a>'.repeat(50_000) + '</a>'.repeat(50_000))).toThrow();
		});

		it.each([
			'<'.repeat(100_000),
			`<a ${'b="" '.repeat(50_000)}`,
			`<a>${'&'.repeat(100_000)}`,
			`<!--${'-'.repeat(100_000)}`,
		])('on nonsense', (text) => expect(() => parseXml(text)).toThrow());
	});
});
