import { refusalOf } from '../../../../nodes/actions/response/refusal';
import { parseXml } from '../../../../nodes/actions/response/xml';

const refusal = (body: unknown, records?: string | string[]) => {
	const message = ['$.message', '$.error.message', '$.error', '$.errors', '$.detail'];
	return refusalOf({ records, message, format: 'json' }, body, body);
};

it.each<[unknown, string]>([
	[{ success: false, message: 'Invalid API key' }, 'Invalid API key'],
	[{ success: 'false', message: 'Invalid API key' }, 'Invalid API key'],
	[{ success: 'False' }, 'The answer says that it did not work (success is false)'],
	[{ ok: false, description: 'Unauthorized' }, 'description: Unauthorized'],
	[{ ok: false, error: 'not_authed' }, 'not_authed'],
	[{ success: false, code: 401, data: null, message: 'No' }, 'No'],
	[{ success: false, data: { message: 'Invalid nonce' } }, 'data: message: Invalid nonce'],
	[{ success: false, message: 'No such affiliate', affiliate_id: 5 }, 'No such affiliate'],
	[{ error: 'Invalid token' }, 'Invalid token'],
	[{ error: { code: 7, message: 'Bad date' }, request_id: 'r-1' }, 'Bad date'],
	[{ errors: [{ field: 'a', text: 'is wrong' }] }, 'field: a; text: is wrong'],
	[{ errors: ['x'], data: null }, 'x'],
	[{ error: true, msg: 'Bad' }, 'true'],
	[parseXml('<response><success>false</success><message>No key</message></response>'), 'No key'],
])('%j says no', (body, words) => {
	expect(refusal(body)).toBe(words);
	expect(refusal(body, '$')).toBe(words);
	expect(refusal(body, '$.items[*]')).toBe(words);
});

it.each([
	{ success: true, message: 'Saved' },
	{ ok: 'true' },
	{ success: 0 },
	{ success: null },
	{ error: '', id: 1 },
	{ error: null, errors: [] },
	{ error: 0, errors: {} },
	{ error: false },
	{ error: '0' },
	{ status: 'error' },
	{ result: { success: false } },
	[{ success: false, error: 'x' }],
	'false',
	null,
	undefined,
])('%j does not say no', (body) => {
	expect(refusal(body)).toBeUndefined();
	expect(refusal(body, '$.items[*]')).toBeUndefined();
});

it.each([
	{ id: 5, name: 'Postback', success: false },
	{ id: 5, message: 'bounced', success: false },
	{ offer_id: 5, url: 'https://x', ok: 'false' },
	{ id: 5, name: 'Postback', error: 'Timeout' },
	{ click_id: 'c', errors: ['no postback'] },
	{ clicks: 100, errors: 3 },
])('%j is a record that has such a field', (body) => {
	expect(refusal(body)).toBeUndefined();
	expect(refusal(body, '$')).toBeUndefined();
	expect(refusal(body, '$[*]')).toBeUndefined();
});

it.each([
	{ items: [{ id: 1, success: false, error: 'x' }] },
	{ items: [{ id: 1 }], errors: [{ row: 3 }] },
	{ items: [{ id: 1 }], error: 'partial' },
])('%j has records beside what went wrong', (body) => expect(refusal(body, '$.items[*]')).toBeUndefined());

it.each<[unknown, string]>([
	[{ items: [], error: 'Key expired' }, 'Key expired'],
	[{ items: null, errors: ['Key expired'] }, 'Key expired'],
	[{ items: [{ id: 1 }], success: false, message: 'No' }, 'No'],
])('%j says no in place of records', (body, words) => expect(refusal(body, '$.items[*]')).toBe(words));

it('takes its words from what may be shown', () => {
	const rules = { message: [], format: 'json' as const };
	expect(refusalOf(rules, { error: 'key-1' }, { error: '***' })).toBe('***');
});

it('shortens what is long', () => expect(refusal({ error: ['x'.repeat(1000)] })).toHaveLength(501));
