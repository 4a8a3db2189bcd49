import { labelOf } from '../../../../nodes/actions/request/labels';

describe('labelOf', () => {
	it.each([
		['affiliate_id', 'Affiliate ID'],
		['subId1', 'Sub Id1'],
		['offer_ids', 'Offer IDs'],
		['postback_url', 'Postback URL'],
		['api-key', 'API Key'],
		['status', 'Status'],
		['filter[name]', 'Filter Name'],
		['$$', '$$'],
	])('makes a label of %s', (name, label) => expect(labelOf({ name })).toBe(label));

	it('prefers the label of the template', () => {
		expect(labelOf({ name: 'affiliate_id', label: 'Partner' })).toBe('Partner');
	});
});
