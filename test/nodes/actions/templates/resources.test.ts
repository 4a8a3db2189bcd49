import { readsList, resourcesOf } from '../../../../nodes/actions/templates/resources';

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

it.each([
	['several records', { records: '$.offers[*]' }, true],
	['pages', { records: '$.offers', pagination: { style: 'page' as const } }, true],
	['one record', { records: '$.offer' }, false],
	['nothing named', {}, false],
])('a read of %s: a list or not', (_, response, isList) => {
	const rules = { success: [], message: [], format: 'json' as const, ...response };
	expect(readsList({ kind: 'get', response: rules })).toBe(isList);
	expect(readsList({ kind: 'edit', response: rules })).toBe(false);
});
