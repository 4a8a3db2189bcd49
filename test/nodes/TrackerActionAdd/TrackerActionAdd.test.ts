import { act, allTextOf, fillIn, linksOf } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';
import { startBinom } from '../../trackers/binom.mts';
import { startCake } from '../../trackers/cake.mts';
import { startEverflow } from '../../trackers/everflow.mts';
import { startVoluum } from '../../trackers/voluum.mts';

const affise = useFake(startAffise);
const binom = useFake(startBinom);
const cake = useFake(startCake);
const everflow = useFake(startEverflow);
const voluum = useFake(startVoluum);

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));

const create = {
	template: 'affise.affiliate.create',
	values: '={{ { email: $json.email, password: "p-4711-x", country: "DE" } }}',
};
const newcomer = { items: [{ email: 'new@example.com' }] };

async function affiliatesFound(search: string): Promise<unknown[]> {
	const { json } = await act('trackerActionGet', affise(), {
		template: 'affise.affiliate.list',
		values: { search },
	});
	return json;
}

it('creates a record and hands it out', async () => {
	const { outputs, error, credentialLookUps } = await act('trackerActionAdd', affise(), create, {
		items: [{ email: 'a1@example.com' }, { email: 'a2@example.com' }],
	});
	expect(error).toBeUndefined();
	expect(outputs[0]?.map(({ json }) => [json.id, json.email, json.api_key])).toEqual([
		[121, 'a1@example.com', '***'],
		[122, 'a2@example.com', '***'],
	]);
	expect(linksOf(outputs[0])).toEqual([0, 1]);
	expect(credentialLookUps).toBe(1);
	expect(affise().calls()).toEqual(['POST /3.0/admin/partner', 'POST /3.0/admin/partner']);
	expect(Object.fromEntries(new URLSearchParams(affise().log[0]?.body))).toEqual({
		email: 'a1@example.com',
		password: 'p-4711-x',
		country: 'DE',
	});
	expect(affise().maxInFlight).toBe(1);
});

it('creates from the form, with switches in the words of the tracker', async () => {
	const { error, json } = await fillIn('trackerActionAdd', affise(), {
		template: 'affise.affiliate.create',
		values: {
			email: 'form@example.com',
			password: 'p-4711-x',
			country: 'FR',
			status: '={{ "Not Active" }}',
			tags: 'vip, new',
			level: '3',
			notify: true,
			login: null,
		},
	});
	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject({
		id: 121,
		status: 'not active',
		tags: [{ name: 'vip' }, { name: 'new' }],
		level: 3,
	});
	expect([...new URLSearchParams(affise().log[0]?.body)]).toEqual([
		['email', 'form@example.com'],
		['password', 'p-4711-x'],
		['country', 'FR'],
		['status', 'not active'],
		['tags[0]', 'vip'],
		['tags[1]', 'new'],
		['level', '3'],
		['notify', '1'],
	]);
});

it('says what the tracker says about a value in a 200 answer', async () => {
	affise().answerNext({ status: 200, body: { status: 2, message: { email: 'Email is invalid' } } });
	const { error } = await act('trackerActionAdd', affise(), create, newcomer);
	expect(error?.message).toContain('email: Email is invalid [Item 0]');
	expect(affise().log).toHaveLength(1);
});

it('says that a record is there already', async () => {
	const { error } = await act('trackerActionAdd', affise(), create, {
		items: [{ email: 'affiliate42@example.com' }],
	});
	expect(error?.message).toContain('Email is already in use [Item 0]');
	expect(error?.httpCode).toBe('409');
	expect(affise().log).toHaveLength(1);
});

it.each([500, 502, 503, 504, 408])('is never sent twice on %i', async (status) => {
	affise().answerNext({ status });
	const { outputs } = await act('trackerActionAdd', affise(), create, {
		...newcomer,
		onError: 'continueErrorOutput',
	});
	expect(affise().log).toHaveLength(1);
	expect(outputs[1]?.[0]?.json).toMatchObject({
		details: { attempts: 1, statusCode: status, mayHaveBeenApplied: true },
	});
});

it('is never sent twice after a dropped answer, and says that it may have been made', async () => {
	affise().answerNext({ drop: 'mid' });
	const { error } = await act('trackerActionAdd', affise(), create, newcomer);
	expect(error?.message).toContain('Affise closed the connection before its answer was complete [Item 0]');
	expect(error?.description).toBe(
		'The change may have been applied: look at the record before you send it again.',
	);
	expect(affise().log).toHaveLength(1);
	expect(await affiliatesFound('new@example.com')).toHaveLength(1);
});

it('is never sent twice after a timeout, and says that it may have been made', async () => {
	affise().answerNext({ delay: 1300 });
	const { error } = await act('trackerActionAdd', affise(), { ...create, options: { timeout: 1 } }, newcomer);
	expect(error?.message).toContain('Affise did not answer within 1 seconds [Item 0]');
	expect(error?.description).toMatch(/may have been applied/);
	expect(affise().log).toHaveLength(1);
});

it('is sent again where the tracker asks to wait', async () => {
	affise().answerNext({ status: 429, headers: { 'retry-after': '0' } });
	const { error, json } = await act('trackerActionAdd', affise(), create, newcomer);
	expect(error).toBeUndefined();
	expect(json.map(({ id }) => id)).toEqual([121]);
	expect(affise().log.map(({ status }) => status)).toEqual([429, 200]);
});

it('stops at the failing item and creates nothing after it', async () => {
	const emails = ['b1@example.com', 'affiliate42@example.com', 'b3@example.com'];
	const { error } = await act('trackerActionAdd', affise(), create, {
		items: emails.map((email) => ({ email })),
	});
	expect(error?.context?.itemIndex).toBe(1);
	expect(error?.description).toMatch(/1 of 3 items had been sent before \(items 0\)\.$/);
	expect(affise().log).toHaveLength(2);
	expect(await affiliatesFound('b3@example.com')).toEqual([]);
});

it('shows what it would send, the password masked, and creates nothing', async () => {
	const run = await act('trackerActionAdd', affise(), { ...create, mode: 'preview' }, newcomer);
	expect(run.json[0]).toMatchObject({ preview: true, templateId: 'affise.affiliate.create' });
	const { body } = run.json[0]?.request as { body: string };
	expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
		email: 'new@example.com',
		password: '***',
		country: 'DE',
	});
	expect(allTextOf(run)).not.toContain('p-4711-x');
	expect(affise().log).toEqual([]);
});

it('creates an affiliate of CAKE with every parameter of the method', async () => {
	const { error, json } = await act('trackerActionAdd', cake(), {
		template: 'cake.affiliate.create',
		values: { affiliate_name: 'Newcomer & Co', date_added: '2026-03-15T10:00:00' },
	});
	expect(error).toBeUndefined();
	expect(json).toEqual([{ success: 'true', message: 'Affiliate 81 Created', affiliate_id: '81' }]);
	const sent = new URLSearchParams(cake().log[0]?.body);
	expect(sent.get('affiliate_name')).toBe('Newcomer & Co');
	expect(sent.get('date_added')).toBe('03/15/2026 10:00:00');
	expect(sent.get('affiliate_id')).toBe('0');
	expect(cake().log[0]?.rawQuery).toBe('');
});

it('creates an affiliate of Everflow with default billing', async () => {
	const { error, json } = await act('trackerActionAdd', everflow(), {
		template: 'everflow.affiliate.create',
		values: { name: 'New', account_status: 'active', network_employee_id: '3' },
	});
	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject({ network_affiliate_id: 151, name: 'New' });
	expect(JSON.parse(everflow().log[0]?.body ?? '')).toMatchObject({
		name: 'New',
		network_employee_id: 3,
		billing: { billing_frequency: 'monthly', payment_type: 'none' },
	});
});

it('creates an offer of Binom in a nested body', async () => {
	const { error, json } = await act('trackerActionAdd', binom(), {
		template: 'binom.offer.create',
		values: {
			name: 'New offer',
			url: 'https://offers.example.com/new',
			countryCode: 'US',
			currency: 'USD',
			amount: 2,
		},
	});
	expect(error).toBeUndefined();
	expect(json).toEqual([{ id: 31 }]);
	expect(binom().log[0]).toMatchObject({ method: 'POST', path: '/public/api/v1/offer', status: 201 });
	expect(JSON.parse(binom().log[0]?.body ?? '')).toMatchObject({ offer: { name: 'New offer', amount: 2 } });
});

it('creates a campaign of Voluum', async () => {
	const { json: sources } = await act('trackerActionGet', voluum(), {
		template: 'voluum.trafficSource.list',
		limit: 1,
	});
	const { json: flows } = await act('trackerActionGet', voluum(), {
		template: 'voluum.flow.list',
		limit: 1,
	});
	const { error, json } = await act('trackerActionAdd', voluum(), {
		template: 'voluum.campaign.create',
		values: {
			namePostfix: 'Fresh',
			trafficSource: sources[0]?.id,
			flow: flows[0]?.id,
			costModelType: 'NOT_TRACKED',
		},
	});
	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject({ namePostfix: 'Fresh', costModel: { type: 'NOT_TRACKED' } });
	expect(voluum().log.at(-1)).toMatchObject({ method: 'POST', path: '/campaign', status: 201 });
});

it('refuses templates of another kind', async () => {
	const { error } = await act('trackerActionAdd', affise(), {
		template: 'affise.affiliate.updateStatus',
		values: { affiliate_id: 1, status: 'banned' },
	});
	expect(error?.message).toContain(
		"The template 'Update affiliate status' is of the kind 'edit' and does not run in Tracker Action Add [Item 0]",
	);
	expect(error?.description).toBe('Use the node Tracker Action Edit for it.');
	expect(affise().log).toEqual([]);
});
