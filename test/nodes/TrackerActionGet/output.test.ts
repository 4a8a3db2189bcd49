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
				json: { partner_balance_USD_available_action_1: 10.5, partner_login_action_1: 'aff42' },
				pairedItem: { item: 0 },
			},
			{
				json: { partner_balance_USD_available_action_1: 13.75, partner_login_action_1: 'aff8' },
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

	it('hands out null for a field that the answer lacks', async () => {
		const { json, error } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.nothing.here', '$.partner.tags[5]', '$.partner.id'],
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{ partner_nothing_here_action_1: null, partner_tags_5_action_1: null, partner_id_action_1: 42 },
		]);
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

	it('hands out lists for paths that find several values', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			values: { status: 'banned' },
			output: 'fields',
			responseFields: ['$.partners[*].id', '$.nothing[*].id'],
		});
		expect(json).toHaveLength(1);
		expect(Object.values(json[0] ?? {})).toEqual([[25, 50, 75, 100], []]);
	});

	it('refuses two fields that would share a name, naming both, before anything is sent', async () => {
		const { error } = await act('trackerActionGet', affise(), {
			...read,
			values: { affiliate_id: 42 },
			output: 'fields',
			responseFields: ['$.partner.a-b', '$.partner.a_b'],
		});
		expect(error?.message).toBe(
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

	it('carries on the variables of earlier steps and no other input fields', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, output: 'fields', stepNumber: 2, responseFields: ['$.partner.status'] },
			{ items: [earlier] },
		);
		expect(json).toEqual([
			{ partner_status_action_1: 'old', total_action_12: 7, partner_status_action_2: 'active' },
		]);
	});

	it('carries on every input field where the option says so', async () => {
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{
				...read,
				output: 'fields',
				responseFields: ['$.partner.status'],
				options: { includeInputFields: true },
			},
			{ items: [earlier] },
		);
		expect(json).toEqual([{ ...earlier, partner_status_action_1: 'active' }]);
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
		expect(json).toEqual([
			{ partner_id_action_1: 42 },
			{ partner_login_action_1: 'aff7', partner_id_action_1: 7 },
		]);
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
		expect(error?.message).toBe("'Step Number' must be a whole number [Item 0]");
		expect(affise().log).toEqual([]);
	});
});
