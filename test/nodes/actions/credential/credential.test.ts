import type { INodeProperties } from 'n8n-workflow';

import { connection } from '../../../../nodes/actions/credential/credential';
import { allTrackers } from '../../../../nodes/actions/trackers';

const fields: INodeProperties[] = [{ displayName: 'Key', name: 'apiKey', type: 'string', default: '' }];
const tested = allTrackers.filter(({ test }) => test);

it('adds hidden fields to those that the person fills in, and no others', () => {
	const { properties } = connection('affise', fields);
	expect(properties.slice(0, 1)).toEqual(fields);
	expect(properties.slice(1).map(({ name, type }) => [name, type])).toEqual([
		['sessionToken', 'hidden'],
		['sameForAllItems', 'hidden'],
	]);
});

it.each(tested.map(({ id }) => id))(
	'the call that n8n makes after the check of %s follows no redirect',
	(id) => {
		const { request, rules } = connection(id, fields).test;
		expect(request).toMatchObject({ baseURL: '={{$credentials.baseUrl}}', disableFollowRedirect: true });
		expect(rules?.map(({ properties }) => 'value' in properties && properties.value)).toEqual([401, 403]);
	},
);

it('refuses a tracker that is not known', () =>
	expect(() => connection('nobody', fields)).toThrow("The tracker 'nobody' is not known"));
