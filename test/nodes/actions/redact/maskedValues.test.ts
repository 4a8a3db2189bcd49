import type { ConnectionValues } from '../../../../nodes/actions/model/tracker';
import { maskedValues } from '../../../../nodes/actions/redact/maskedValues';
import { trackerOf } from '../../../../nodes/actions/trackers';

it.each<[string, ConnectionValues, ConnectionValues]>([
	[
		'affise',
		{ baseUrl: 'https://h', apiKey: 'k' },
		{ baseUrl: 'https://h', apiKey: '***', sessionToken: '***' },
	],
	['affise', { apiKey: '' }, { apiKey: '', sessionToken: '***' }],
	[
		'voluum',
		{ accessId: 'a', accessKey: 'b', sessionToken: 't' },
		{ accessId: 'a', accessKey: '***', sessionToken: '***' },
	],
	[
		'custom',
		{ authType: 'several', headers: { values: [{ name: 'A', value: 'k' }] } },
		{ authType: 'several', headers: { values: { 0: { name: 'A', value: '***' } } }, sessionToken: '***' },
	],
])('maskedValues hides the secrets of %s', (trackerId, values, masked) => {
	expect(maskedValues(trackerOf(trackerId), values)).toEqual(masked);
});
