import { sendingAsIs } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';
import { startTune } from '../../trackers/tune.mts';

/* How a call is sent; readFirst.test.ts is about what is read before it. */
const { act } = sendingAsIs;

/* What an answer of success must say, where trackers say it in a way of their own. */

const affise = useFake(startAffise);
const tune = useFake(startTune);

const envelope = { status: 1, httpStatus: 200, errors: [], errorMessage: null };

describe('TUNE', () => {
	const approve = {
		template: 'tune.offer.approveAffiliate',
		values: { id: '7', affiliate_id: '12', notes: 'Checked by phone' },
	};

	it('has approved an affiliate where it answers with the ID of a new record', async () => {
		const { json, error } = await act('trackerActionEdit', tune(), approve);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(tune().log).toHaveLength(1);
		expect(Object.fromEntries(new URLSearchParams(tune().log[0]?.body))).toMatchObject({
			Target: 'Offer',
			Method: 'setAffiliateApproval',
			id: '7',
			affiliate_id: '12',
			status: 'approved',
		});
	});

	it('has not approved one where it answers with false, although its status is 1', async () => {
		tune().answerNext({ status: 200, body: { response: { ...envelope, data: false } } });
		const { json, error } = await act('trackerActionEdit', tune(), approve);
		expect(json).toEqual([]);
		expect(error?.message).toContain('The answer does not say that it worked ($.response.data is false)');
		expect(tune().log).toHaveLength(1);
	});

	it.each([true, '12'])('has blocked an affiliate where it answers with %p', async (data) => {
		tune().answerNext({ status: 200, body: { response: { ...envelope, data } } });
		const { json, error } = await act('trackerActionEdit', tune(), {
			template: 'tune.affiliate.block',
			values: { id: '12', reason: 'Incentivised traffic' },
		});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(new URLSearchParams(tune().log[0]?.body).get('Method')).toBe('block');
	});
});

describe('Affise', () => {
	const reject = { template: 'affise.ticket.decideOffer', values: { ticket_id: '17340', do: 'reject' } };

	it('closes the request of an affiliate with the decision in the form', async () => {
		const { json, error } = await act('trackerActionEdit', affise(), reject);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 1 }]);
		expect(affise().log[0]).toMatchObject({
			method: 'POST',
			path: '/3.0/admin/ticket/17340/offer',
			body: 'do=reject',
		});
	});

	it('has changed a payment only where the result is true as well', async () => {
		affise().answerNext({ status: 200, body: { status: 1, result: false } });
		const { error } = await act('trackerActionEdit', affise(), {
			template: 'affise.payment.update',
			values: { payment_id: '31', status: 2 },
		});
		expect(error?.message).toContain('$.result is not true');
		expect(affise().log[0]).toMatchObject({ path: '/3.1/payments/31', body: 'status=2' });
	});
});
