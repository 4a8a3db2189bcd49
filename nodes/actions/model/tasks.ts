import type { ActionKind } from './template';

/** Something that people want done, under the same name on every tracker that can do it. */
export interface Task {
	/** The end of the template's ID, after that of the tracker. */
	suffix: string;
	/** The template's name. */
	name: string;
	kind: ActionKind;
}

/** Where a tracker has no template for one of them, the `tasks` of its notes say why. */
export const tasks: readonly Task[] = [
	{ suffix: 'offer.pause', name: 'Pause offer', kind: 'edit' },
	{ suffix: 'offer.activate', name: 'Activate offer', kind: 'edit' },
	{ suffix: 'campaign.pause', name: 'Pause campaign', kind: 'edit' },
	{ suffix: 'campaign.activate', name: 'Activate campaign', kind: 'edit' },
	{ suffix: 'affiliate.ban', name: 'Ban affiliate', kind: 'edit' },
	{ suffix: 'affiliate.activate', name: 'Activate affiliate', kind: 'edit' },
	{ suffix: 'conversion.approve', name: 'Approve conversions', kind: 'edit' },
	{ suffix: 'conversion.reject', name: 'Reject conversions', kind: 'edit' },
	{ suffix: 'offer.approveAffiliate', name: 'Approve affiliate for offer', kind: 'edit' },
	{ suffix: 'offer.removeAffiliate', name: 'Remove affiliate from offer', kind: 'edit' },
	{ suffix: 'offer.setDailyCap', name: 'Set daily cap', kind: 'edit' },
	{ suffix: 'offer.setCap', name: 'Set a cap', kind: 'edit' },
	{ suffix: 'offer.removeCap', name: 'Remove a cap', kind: 'edit' },
	{ suffix: 'offer.setPayout', name: 'Set payout', kind: 'edit' },
	{ suffix: 'offer.setPersonalPayout', name: 'Set personal payout', kind: 'edit' },
	{ suffix: 'offer.allowCountry', name: 'Allow a country', kind: 'edit' },
	{ suffix: 'offer.forbidCountry', name: 'Forbid a country', kind: 'edit' },
	{ suffix: 'offer.addTag', name: 'Add a tag to offer', kind: 'edit' },
	{ suffix: 'offer.removeTag', name: 'Remove a tag from offer', kind: 'edit' },
	{ suffix: 'affiliate.addTag', name: 'Add a tag to affiliate', kind: 'edit' },
	{ suffix: 'affiliate.removeTag', name: 'Remove a tag from affiliate', kind: 'edit' },
];
