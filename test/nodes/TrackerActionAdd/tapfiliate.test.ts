import { act } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startTapfiliate } from '../../trackers/tapfiliate.mts';

const tapfiliate = useFake(startTapfiliate);

it('sends a payment as Tapfiliate takes it, with its fields side by side', async () => {
	const { error } = await act('trackerActionAdd', tapfiliate(), {
		template: 'tapfiliate.payment.create',
		values: { affiliate_id: 'jane-doe', amount: 12.5, currency: 'EUR' },
	});
	expect(error).toBeUndefined();
	expect(JSON.parse(tapfiliate().log[0]?.body ?? '')).toEqual({
		affiliate_id: 'jane-doe',
		amount: 12.5,
		currency: 'EUR',
	});
});

it('hides the password that Tapfiliate makes for an affiliate who was given none', async () => {
	const { json, error } = await act('trackerActionAdd', tapfiliate(), {
		template: 'tapfiliate.affiliate.create',
		values: { firstname: 'Alex', lastname: 'Berg', email: 'alex@example.com' },
	});
	expect(error).toBeUndefined();
	expect(json.map(({ email, password }) => [email, password])).toEqual([['alex@example.com', '***']]);
	expect(JSON.stringify(json)).not.toContain('Made-By-Tapfiliate');
});
