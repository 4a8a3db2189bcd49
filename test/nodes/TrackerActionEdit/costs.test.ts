import { act } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startVoluum } from '../../trackers/voluum.mts';

const voluum = useFake(startVoluum);

const costsOf = async (from: string, to: string) =>
	await act('trackerActionEdit', voluum(), {
		template: 'voluum.campaign.updateCosts',
		values: {
			campaignId: '0f0f0f0f-0000-4000-8000-000000000001',
			from,
			to,
			timeZone: 'Etc/GMT',
			cost: 12.5,
		},
	});

it('sends costs by full hours, and says when there are no visits to put them on', async () => {
	const { error } = await costsOf('2001-03-01T08:40:00', '2001-03-02T00:00:00');
	expect(error?.description).toContain('no visits in the period');
	expect(JSON.parse(voluum().log.at(-1)?.body ?? '')).toEqual({
		campaignId: '0f0f0f0f-0000-4000-8000-000000000001',
		from: '2001-03-01T08:00:00.000',
		to: '2001-03-02T00:00:00.000',
		timeZone: 'Etc/GMT',
		cost: 12.5,
	});
});
