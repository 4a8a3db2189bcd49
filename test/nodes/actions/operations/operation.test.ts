import { jsonField, templateItem } from '../../../../nodes/actions/operations/operation';
import type { StoredTemplate } from '../../../../nodes/actions/store/rows';
import { inputErrorOf } from '../../../helpers/template';

it.each<[unknown, unknown]>([
	['{"a":[1]}', { a: [1] }],
	[{ a: 1 }, { a: 1 }],
	['{"id":12345678901234567890}', { id: 12345678901234567890n }],
])('reads %p', (given, value) => {
	expect(jsonField('Bundle', given)).toEqual(value);
});

it('names the field whose text is no JSON', () => {
	const { message, hint } = inputErrorOf(() => jsonField('Pagination (JSON)', '{'));
	expect(message).toMatch(/^'Pagination \(JSON\)' is not valid JSON: \S/);
	expect(hint).toBe('Correct the JSON.');
});

it('makes an item that a save takes back: long numbers as text, and its version', () => {
	const template = { id: 'demo.one', parameters: [{ name: 'a', default: 12345678901234567890n }] };
	expect(templateItem({ template: template as StoredTemplate, version: 3 }, { saved: 'created' })).toEqual({
		json: {
			id: 'demo.one',
			parameters: [{ name: 'a', default: '12345678901234567890' }],
			version: 3,
			saved: 'created',
		},
	});
});
