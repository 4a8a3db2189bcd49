import { tasks } from '../../../nodes/actions/model/tasks';
import { libraryOf } from '../../../nodes/actions/templates/library';
import { allTrackers } from '../../../nodes/actions/trackers';
import { searchLibrary } from '../../../nodes/actions/methods/templateSearch';

/*
 * What people type for a task, by the task's suffix. On every tracker that can do the task, its template is among the
 * first three of the list.
 */
const everyday: Record<string, string[]> = {
	'offer.pause': ['pause offer', 'stop offer', 'suspend an offer', 'turn off offer', 'deactivate offers'],
	'offer.activate': ['activate offer', 'resume offer', 'start offer', 'enable offer', 'unpause the offer'],
	'campaign.pause': ['pause campaign', 'stop campaign', 'suspend campaign'],
	'campaign.activate': ['activate campaign', 'resume campaign', 'start campaign', 'unpause campaign'],
	'affiliate.ban': ['ban', 'ban affiliate', 'block publisher', 'suspend partner', 'blacklist affiliate'],
	'affiliate.activate': ['activate affiliate', 'unban', 'unblock publisher', 'reactivate partner'],
	'conversion.approve': ['approve conversions', 'approve conversion', 'confirm lead', 'accept sale'],
	'conversion.reject': ['reject conversions', 'decline conversion', 'scrub', 'void lead'],
	'offer.approveAffiliate': ['approve affiliate for offer', 'give publisher access to offer', 'grant access'],
	'offer.removeAffiliate': ['remove affiliate from offer', 'revoke access', 'kick publisher from offer'],
	'offer.setDailyCap': ['daily cap', 'daily limit', 'limit', 'cap', 'daily budget'],
	'offer.setCap': ['set cap', 'cap', 'limit'],
	'offer.removeCap': ['remove cap', 'delete limit', 'uncap'],
	'offer.setPayout': ['set payout', 'payout', 'commission', 'change price', 'rate'],
	'offer.setPersonalPayout': ['personal payout', 'individual commission', 'special rate'],
	'offer.allowCountry': ['allow country', 'geo', 'add geo', 'permit country'],
	'offer.forbidCountry': ['forbid country', 'exclude geo', 'block country'],
	'offer.addTag': ['add tag to offer', 'tag offer', 'label offer'],
	'offer.removeTag': ['remove tag from offer', 'untag offer'],
	'affiliate.addTag': ['add tag to affiliate', 'tag affiliate', 'label publisher'],
	'affiliate.removeTag': ['remove tag from affiliate', 'untag publisher'],
};

it('has everyday words for every task', () => {
	expect(Object.keys(everyday).sort()).toEqual(tasks.map(({ suffix }) => suffix).sort());
});

describe.each(tasks)('$name', ({ suffix, name, kind }) => {
	it('is found by everyday words on every tracker that can do it', async () => {
		for (const { id: tracker } of allTrackers) {
			const template = (await libraryOf(tracker)).find(
				(one) => one.id === `${tracker}.${suffix}` || one.name === name,
			);
			for (const words of template ? [name, ...(everyday[suffix] ?? [])] : []) {
				const { results } = await searchLibrary({ tracker, kind }, words);
				const first = results.slice(0, 3).map(({ value }) => value);
				expect({ tracker, words, first }).toEqual({
					tracker,
					words,
					first: expect.arrayContaining([template?.id]) as unknown,
				});
			}
		}
		expect(everyday[suffix]?.length).toBeGreaterThan(1);
	});
});
