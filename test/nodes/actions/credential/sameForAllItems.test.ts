import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { sameForAllItems } from '../../../../nodes/actions/credential/sameForAllItems';
import { connectionTypes } from '../../../helpers/connections';

/** Whether n8n makes the field part of a credential that is stored so. */
const isThere = (type: string, stored: INodeParameters): boolean => {
	const fields = connectionTypes[type]?.properties ?? [];
	const values = NodeHelpers.getNodeParameters(fields, stored, true, false, null, null) ?? {};
	return values[sameForAllItems] === true;
};

const texts = Object.keys(connectionTypes).flatMap((type) =>
	(connectionTypes[type]?.properties ?? [])
		.filter((field) => ['string', 'options', 'number', 'boolean'].includes(field.type))
		.map((field): [string, string] => [type, field.name]),
);

it.each(Object.keys(connectionTypes))('a %s without expressions is the same for all items', (type) => {
	expect(isThere(type, {})).toBe(true);
	expect(isThere(type, { baseUrl: 'https://x.example.com', apiKey: 'a=b', value: 'x' })).toBe(true);
});

it.each(texts)('a %s whose %s is an expression is not', (type, field) => {
	expect(isThere(type, { [field]: '={{ $json.key }}' })).toBe(false);
	expect(isThere(type, { [field]: '={{ $json.key }}', [sameForAllItems]: true })).toBe(false);
});

it('a custom connection with several values is looked up for each item: n8n does not look into them', () => {
	expect(isThere('customTrackerApi', { authType: 'several' })).toBe(false);
});
