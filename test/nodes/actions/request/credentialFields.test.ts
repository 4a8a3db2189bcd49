import {
	fieldReader,
	fillAll,
	fillFields,
	secretFieldsOf,
	sentFieldsOf,
} from '../../../../nodes/actions/request/credentialFields';
import { trackerOf } from '../../../../nodes/actions/trackers';

describe('fillFields', () => {
	const read = fieldReader({
		apiKey: 'k{baseUrl}$&',
		mid: 12,
		baseUrl: 'https://h',
		several: { values: [{ value: 'deep' }] },
		empty: null,
	});

	it.each([
		['Bearer {apiKey}', 'Bearer k{baseUrl}$&'],
		['/{mid}/{apiKey}', '/12/k{baseUrl}$&'],
		['{several.values.0.value}', 'deep'],
		['{several.values.7.value}{missing}{empty}', ''],
		['no placeholder { } {}', 'no placeholder { } {}'],
	])('%s', (text, filled) => expect(fillFields(text, read)).toBe(filled));

	it('fills each text of a list under its own name', () => {
		expect(fillAll({ a: '{mid}', '{mid}': 'b' }, read)).toEqual({ a: '12', '{mid}': 'b' });
	});
});

describe('secretFieldsOf', () => {
	it.each<[string, Record<string, unknown>, string[]]>([
		['affise', {}, ['apiKey']],
		['cakeAffiliate', {}, ['apiKey']],
		['impact', { authToken: 't' }, ['authToken']],
		['impact', {}, ['authToken']],
		['keitaro', {}, ['apiKey', 'postbackKey']],
		['offer18', {}, ['apiKey', 'secretKey']],
		['partnerstack', { secretKey: 's' }, ['secretKey']],
		['partnerstack', {}, ['publicKey', 'secretKey']],
		['tune', {}, ['networkToken']],
		['voluum', {}, ['sessionToken', 'accessKey']],
		['demo', {}, []],
		['custom', {}, []],
		['custom', { authType: 'bearer' }, ['value']],
		['custom', { authType: 'basic', password: 'p' }, ['password']],
		['custom', { authType: 'basic' }, ['username', 'password']],
		[
			'custom',
			{
				authType: 'several',
				headers: { values: [{ name: '' }, { name: 'A' }] },
				queryParameters: { values: [{ name: 'b' }] },
			},
			['headers.values.1.value', 'queryParameters.values.0.value'],
		],
	])('%s %j: %j', (id, values, fields) => {
		expect(secretFieldsOf(trackerOf(id), values)).toEqual(fields);
	});
});

it('sentFieldsOf names what tells accounts apart, too', () => {
	expect(sentFieldsOf(trackerOf('tune'), {})).toEqual(['networkId', 'networkToken']);
	expect(sentFieldsOf(trackerOf('voluum'), {})).toEqual(['sessionToken', 'accessId', 'accessKey']);
	expect(sentFieldsOf(trackerOf('impact'), {})).toEqual(['accountSid', 'authToken']);
});
