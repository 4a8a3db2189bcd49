import { pathWithPlaceholders } from '../../../../../nodes/actions/templates/curl/curlPath';

it.each<[string, string, Array<[string, string | undefined]>]>([
	['/3.0/offers', '/3.0/offers', []],
	['/2/tweets/17', '/2/tweets/{tweet_id}', [['tweet_id', '17']]],
	['/api/7/export.asmx/Offers', '/api/7/export.asmx/Offers', []],
	[
		'/v1/companies/5/address/6',
		'/v1/companies/{company_id}/address/{address_id}',
		[
			['company_id', '5'],
			['address_id', '6'],
		],
	],
	[
		'/offers/8/offers/9',
		'/offers/{offer_id}/offers/{offer_id_2}',
		[
			['offer_id', '8'],
			['offer_id_2', '9'],
		],
	],
	['/links/cus_NffrFeUfNV2Hib', '/links/{link_id}', [['link_id', 'cus_NffrFeUfNV2Hib']]],
	[
		'/a/d9824bdc-8445-4327-be8b-5b47500af6ce.json',
		'/a/{a_id}.json',
		[['a_id', 'd9824bdc-8445-4327-be8b-5b47500af6ce']],
	],
	[
		'/x/{id}/:sub/<Some%20ID>/$KEY/YOUR_OFFER_ID',
		'/x/{id}/{sub}/{Some_ID}/{KEY}/{offer_id}',
		[
			['id', undefined],
			['sub', undefined],
			['Some_ID', undefined],
			['KEY', undefined],
			['offer_id', undefined],
		],
	],
	['/oauth2/s2s-postback/Apiv3', '/oauth2/s2s-postback/Apiv3', []],
	['/accounts/SID99/calls', '/accounts/{accountSid}/calls', []],
])('%s becomes %s', (path, made, values) => {
	const found = pathWithPlaceholders(path, new Map([['SID99', 'accountSid']]));
	expect(found.path).toBe(made);
	expect([...found.values]).toEqual(values);
});
