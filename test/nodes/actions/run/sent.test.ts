import { caseOf, recordOf } from '../../../../nodes/actions/run/sent';
import { parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	name: 'Update offer',
	parameters: [
		parameter({ name: 'network', required: true }),
		parameter({ name: 'offer_id', required: true }),
		parameter({ name: 'key_id', required: true, format: 'password' }),
	],
});

it.each([
	[{ network: 'x', offer_id: 7 }, '7', 'Update offer 7'],
	[{ offer_id: 'abc' }, 'abc', 'Update offer abc'],
	[{ offer_id: 'x'.repeat(41) }, '', 'Update offer'],
	[{ key_id: 'secret' }, '', 'Update offer'],
])('%j is about %j', (given, record, text) => {
	expect(recordOf({ template, given })).toBe(record);
	expect(caseOf({ template, given })).toBe(text);
});

it('names what is created by no ID of its manager, but says where it belongs', () => {
	const create = (place: 'body' | 'path') =>
		templateOf({
			name: 'Create affiliate',
			kind: 'add',
			parameters: [parameter({ name: 'manager_id', in: place, required: true })],
		});
	expect(caseOf({ template: create('body'), given: { manager_id: 3 } })).toBe('Create affiliate');
	expect(caseOf({ template: create('path'), given: { manager_id: 3 } })).toBe('Create affiliate 3');
});
