import { resourcesOf } from '../../../../nodes/actions/templates/resources';

const of = (id: string, name: string) => resourcesOf({ id, tracker: id.split('.')[0] ?? '', name });

it.each([
	['affise.offer.get', 'Get offer', ['offer']],
	['affise.offer.setDailyCap', 'Set daily cap', ['offer', 'cap']],
	['affise.offer.setPayouts', 'Set offer payouts', ['offer', 'payout']],
	['everflow.customCap.list', 'List custom caps', ['cap']],
	['everflow.trackingLink.get', 'Get tracking link', ['link']],
	['binom.report.getByCampaign', 'Get campaign report', ['report']],
])('%s is about %j', (id, name, resources) => {
	expect(of(id, name)).toEqual(resources);
});
