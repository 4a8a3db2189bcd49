import { isCounterpart, rankTemplate, suffixOf } from '../../../../nodes/actions/methods/templateRank';
import type { ActionTemplate, Parameter, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { completeTemplate } from '../../../../nodes/actions/templates/complete';
import { trackerOf } from '../../../../nodes/actions/trackers';

const template = (name: string, more: Partial<TemplateDefinition> = {}, tracker = 'affise'): ActionTemplate =>
	completeTemplate(
		{ id: `${tracker}.offer.x`, name, kind: 'edit', method: 'POST', path: '/x', ...more },
		trackerOf(tracker),
	);

const pause = template('Pause offer', { id: 'affise.offer.pause', path: '/3.0/admin/offer/mass-update' });
const status = template('Update offer status', {
	id: 'affise.offer.updateStatus',
	description: 'Sets the status of one offer.',
});
const cap = template('Set daily cap', { id: 'affise.offer.setDailyCap' });

const first = (typed: string, ...some: ActionTemplate[]): string | undefined =>
	some
		.map((entry) => ({ entry, points: rankTemplate(entry, typed) }))
		.filter(({ points }) => points > 0)
		.sort((a, b) => b.points - a.points)[0]?.entry.name;

describe('what somebody types', () => {
	it.each([
		['pause', 'Pause offer'],
		['PAUSE the Offers', 'Pause offer'],
		['offer pause', 'Pause offer'],
		['paus', 'Pause offer'],
		['stop an offer', 'Pause offer'],
		['suspend', 'Pause offer'],
		['status', 'Update offer status'],
		['limit', 'Set daily cap'],
		['daily caps', 'Set daily cap'],
		['affise pause', 'Pause offer'],
		['mass-update', 'Pause offer'],
		['affise.offer.updateStatus', 'Update offer status'],
		['nothing of the kind', undefined],
	])('%s: %s', (typed, name) => {
		expect(first(typed, status, cap, pause)).toBe(name);
	});

	it('counts in the name before a synonym, and a synonym in the name before a word elsewhere', () => {
		const byWord = template('Limit clicks');
		const byOther = template('Set cap');
		const byText = template('Update offer', { description: 'Changes the limit too.' });
		expect(first('limit', byText, byOther, byWord)).toBe('Limit clicks');
		expect(first('limit', byText, byOther)).toBe('Set cap');
		expect(first('limit', byText)).toBe('Update offer');
	});

	it('is found in labels and choices of parameters, and not in what is always sent', () => {
		const parameter = { name: 'state', label: 'Trafficback', in: 'body', type: 'string' } as const;
		const found = (given: Parameter, typed: string) =>
			rankTemplate(template('X', { parameters: [given] }), typed) > 0;
		expect(found(parameter, 'trafficback')).toBe(true);
		expect(found({ ...parameter, enum: ['archived'] }, 'archived')).toBe(true);
		expect(found({ ...parameter, enum: [0], enumLabels: ['Archived'] }, 'archived')).toBe(true);
		expect(found({ ...parameter, const: 'archived' }, 'trafficback')).toBe(false);
	});

	it('finds nothing by the name of the tracker, which all templates have in common', () => {
		const partner = template('Get deal', { id: 'partnerstack.deal.get' }, 'partnerstack');
		expect(rankTemplate(partner, 'PartnerStack deal')).toBeGreaterThan(0);
		expect(rankTemplate(partner, 'partner')).toBe(0);
	});
});

describe('the counterpart of a template', () => {
	it('has the same ID but for the tracker', () => {
		expect(suffixOf(pause)).toBe('offer.pause');
		expect(isCounterpart(pause, 'everflow.offer.pause')).toBe(true);
		expect(isCounterpart(pause, 'affise.offer.pause')).toBe(false);
		expect(isCounterpart(pause, 'everflow.offer.activate')).toBe(false);
	});
});
