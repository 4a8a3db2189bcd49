import { act, linksOf } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';
import { startCake } from '../../trackers/cake.mts';

const affise = useFake(startAffise);
const cake = useFake(startCake);

const read = { template: 'affise.affiliate.get', values: '={{ { affiliate_id: $json.id } }}' };

describe('response', () => {
	it('hands out status, headers and body of one page', async () => {
		const { json, outputs, error } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			output: 'response',
			values: { status: 'banned' },
		});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(Object.keys(json[0] ?? {})).toEqual(['statusCode', 'headers', 'body']);
		expect(json[0]).toMatchObject({
			statusCode: 200,
			headers: { 'content-type': 'application/json; charset=utf-8' },
			body: { status: 1, pagination: { total_count: 4, page: 1 } },
		});
		expect(linksOf(outputs[0])).toEqual([0]);
		expect(affise().log).toHaveLength(1);
	});

	it('masks keys and keeps big integers in the body too', async () => {
		const affiliate = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.get',
			output: 'response',
			values: { affiliate_id: 42 },
		});
		expect(affiliate.json[0]).toMatchObject({ body: { partner: { api_key: '***' } } });
		const conversions = await act('trackerActionGet', affise(), {
			template: 'affise.conversion.list',
			output: 'response',
		});
		expect(conversions.json[0]).toHaveProperty('body.conversions.0.click_int', '9007199254740993');
	});

	it('never hands out cookies', async () => {
		affise().answerNext({
			status: 200,
			headers: { 'set-cookie': 'session=s3cr3t-cookie', 'x-other': 'kept' },
			body: { status: 1, partner: { id: 1 } },
		});
		const { json } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 1 },
			output: 'response',
		});
		expect(json[0]).toMatchObject({ headers: { 'x-other': 'kept' } });
		expect(JSON.stringify(json)).not.toContain('s3cr3t-cookie');
	});
});

describe('selected fields', () => {
	it('names variables by field path and step, one item for each input item', async () => {
		const { outputs, error } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, output: 'fields', responseFields: ['$.partner.balance.USD.available', '$.partner.login'] },
			{ items: [{ id: 42 }, { id: 8 }] },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([
			{
				json: { id: 42, partner_balance_USD_available_action_1: 10.5, partner_login_action_1: 'aff42' },
				pairedItem: { item: 0 },
			},
			{
				json: { id: 8, partner_balance_USD_available_action_1: 13.75, partner_login_action_1: 'aff8' },
				pairedItem: { item: 1 },
			},
		]);
		expect(affise().log).toHaveLength(2);
	});

	it('keeps list indexes, names odd characters with _ and takes its step number', async () => {
		const { json, error } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			output: 'fields',
			stepNumber: 3,
			responseFields: ['$.partners[0].email', "$.partners[1]['login']", '$.pagination.total_count'],
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				partners_0_email_action_3: 'affiliate1@example.com',
				partners_1_login_action_3: 'aff2',
				pagination_total_count_action_3: 120,
			},
		]);
		expect(affise().log).toHaveLength(1);
	});

	it('hands out null for a field that the answer lacks, and names it in a hint', async () => {
		const { json, error, hints } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.nothing.here', '$.partner.tags[5]', '$.partner.id'],
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{ partner_nothing_here_action_1: null, partner_tags_5_action_1: null, partner_id_action_1: 42 },
		]);
		expect(hints).toEqual([
			'The answer has no $.partner.nothing.here, $.partner.tags[5]: null stands there. The answer holds status, partner, id.',
		]);
	});

	it('fails where the answer has none of them, and says what is there', async () => {
		const { json, error, hints } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.affiliate.id', '$.affiliate.status'],
		});
		expect(json).toEqual([]);
		expect(error?.message).toContain(
			'The answer has none of the chosen fields: $.affiliate.id, $.affiliate.status [Item 0]',
		);
		expect(error?.description).toContain('The answer holds status, partner, id.');
		expect(hints).toEqual([]);
	});

	it('hands out a null of the answer as null and objects as they are', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 5 },
			output: 'fields',
			responseFields: ['$.partner.manager', '$.partner.balance'],
		});
		expect(json[0]).toMatchObject({
			partner_manager_action_1: null,
			partner_balance_action_1: { USD: { hold: 0 } },
		});
	});

	describe('of a list', () => {
		const banned = { template: 'affise.affiliate.list', values: { status: 'banned' }, output: 'fields' };

		it('give an item a record, each with the fields of its own and those of the answer', async () => {
			const { outputs, error, hints } = await act(
				'trackerActionGet',
				affise(),
				{
					...banned,
					responseFields: ['$.partners[*].id', '$.partners[*].tags[*]', '$.pagination.total_count'],
				},
				{ items: [{ row: 7, a_action_2: 'x' }] },
			);
			expect(error).toBeUndefined();
			expect(outputs[0]).toHaveLength(4);
			expect(outputs[0]?.[1]).toEqual({
				json: {
					row: 7,
					a_action_2: 'x',
					id_action_3: 50,
					tags___action_3: expect.any(Array) as unknown,
					pagination_total_count_action_3: 4,
				},
				pairedItem: { item: 0 },
			});
			expect(outputs[0]?.map(({ json }) => json.id_action_3)).toEqual([25, 50, 75, 100]);
			expect(hints).toEqual([]);
			expect(affise().log).toHaveLength(1);
		});

		it('are paged like records', async () => {
			const all = {
				template: 'affise.affiliate.list',
				output: 'fields',
				responseFields: ['$.partners[*].id'],
			};
			const whole = await act('trackerActionGet', affise(), { ...all, returnAll: true });
			expect(whole.json).toHaveLength(120);
			expect(new Set(whole.json.map(({ id_action_1: id }) => id)).size).toBe(120);
			const pages = affise().log.length;
			expect(pages).toBeGreaterThan(1);
			const some = await act('trackerActionGet', affise(), { ...all, limit: 3 });
			expect(some.json).toEqual([{ id_action_1: 1 }, { id_action_1: 2 }, { id_action_1: 3 }]);
			expect(affise().log).toHaveLength(pages + 1);
		});

		it('are null with a hint where no record has them, and fail the item where none is there', async () => {
			const some = await act('trackerActionGet', affise(), {
				...banned,
				responseFields: ['$.partners[*].id', '$.partners[*].nothing'],
			});
			expect(some.json[0]).toEqual({ id_action_1: 25, nothing_action_1: null });
			expect(some.hints).toEqual([
				expect.stringMatching(
					/^The answer has no \$\.partners\[\*\]\.nothing: null stands there\. The first record holds id, /,
				),
			]);
			const none = await act('trackerActionGet', affise(), {
				...banned,
				responseFields: ['$.partners[*].nothing'],
			});
			expect(none.error?.message).toContain(
				'The answer has none of the chosen fields: $.partners[*].nothing [Item 0]',
			);
		});

		it('give no items where the list is empty', async () => {
			const { json, error, hints } = await act('trackerActionGet', affise(), {
				...banned,
				values: { id: '99999999' },
				responseFields: ['$.partners[*].id'],
			});
			expect(error).toBeUndefined();
			expect(json).toEqual([]);
			expect(hints).toEqual([]);
		});

		it('give one item in workflows of version 1, as ever', async () => {
			const { json } = await act(
				'trackerActionGet',
				affise(),
				{ ...banned, responseFields: ['$.partners[*].id'] },
				{ typeVersion: 1, items: [{ row: 7 }] },
			);
			expect(json).toEqual([{ partners___id_action_1: [25, 50, 75, 100] }]);
		});
	});

	it('refuses two fields that would share a name, naming both, before anything is sent', async () => {
		const { error } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.a-b', '$.partner.a_b'],
		});
		expect(error?.message).toContain(
			'The response fields $.partner.a-b and $.partner.a_b would both be called partner_a_b_action_1 [Item 0]',
		);
		expect(affise().log).toEqual([]);
	});

	it('takes one field chosen twice as one', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.id', '$.partner.id'],
		});
		expect(json).toEqual([{ partner_id_action_1: 42 }]);
	});

	const earlier = {
		id: 42,
		note: 'mine',
		partner_status_action_1: 'old',
		total_action_12: 7,
		my_action: 'x',
	};

	it('carries on the variables of earlier steps and no other input fields where the option is off', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{
				...read,
				output: 'fields',
				stepNumber: 2,
				responseFields: ['$.partner.status'],
				options: { includeInputFields: false },
			},
			{ items: [earlier] },
		);
		expect(json).toEqual([
			{ partner_status_action_1: 'old', total_action_12: 7, partner_status_action_2: 'active' },
		]);
	});

	it('carries on every input field, and counts its step by itself', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, output: 'fields', responseFields: ['$.partner.status'] },
			{ items: [earlier] },
		);
		expect(json).toEqual([{ ...earlier, partner_status_action_13: 'active' }]);
	});

	it('takes the step number that is given, and loses nothing of an earlier step to a null', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{
				...read,
				output: 'fields',
				stepNumber: 1,
				responseFields: ['$.partner.status', '$.partner.nothing'],
			},
			{ items: [{ ...earlier, partner_nothing_action_1: 'kept' }] },
		);
		expect(json).toEqual([
			{ ...earlier, partner_status_action_1: 'active', partner_nothing_action_1: 'kept' },
		]);
	});

	it('reads fields of an XML answer', async () => {
		const { json, error } = await act('trackerActionGet', cake(), {
			template: 'cake.affiliate.get',
			values: { affiliate_id: 12 },
			output: 'fields',
			responseFields: ['$.affiliates.affiliate[0].account_status.account_status_name', '$.row_count'],
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				affiliates_affiliate_0_account_status_account_status_name_action_1: 'Active',
				row_count_action_1: '1',
			},
		]);
	});

	it('takes the chosen fields from an expression', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, output: 'fields', responseFields: '={{ $json.fields }}' },
			{
				items: [
					{ id: 42, fields: ['$.partner.id'] },
					{ id: 7, fields: '$.partner.login, $.partner.id' },
				],
			},
		);
		expect(json).toMatchObject([
			{ partner_id_action_1: 42 },
			{ partner_login_action_1: 'aff7', partner_id_action_1: 7 },
		]);
		expect(json[0]).not.toHaveProperty('partner_login_action_1');
	});

	it.each([
		['={{ [] }}', 'No response field is chosen [Item 0]'],
		[['partner.id'], "The response field 'partner.id' is not a JSONPath [Item 0]"],
		[
			['$.partners[?(@.id>1)]'],
			'The JSONPath $.partners[?(@.id>1)] holds a filter or an expression, which is not evaluated [Item 0]',
		],
	])('refuses the fields %j before anything is sent', async (responseFields, message) => {
		const { error } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields,
		});
		expect(error?.message).toBe(message);
		expect(affise().log).toEqual([]);
	});

	it.each(['one', -1, 1.5])('refuses the step number %p before anything is sent', async (stepNumber) => {
		const { error } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.id'],
			stepNumber,
		});
		expect(error?.message).toContain("'Step Number' must be a whole number [Item 0]");
		expect(affise().log).toEqual([]);
	});
});
