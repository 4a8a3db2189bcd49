import { operations } from '../../../../nodes/actions/operations/operations';
import { parametersOf, type ActionCall } from '../../../helpers/actions';
import { subtitleOf, type ActionNode } from '../../../helpers/engine';

const subtitle = (node: ActionNode, call: ActionCall) => subtitleOf({ node, parameters: parametersOf(call) });

it.each<[ActionNode, ActionCall, string]>([
	[
		'trackerActionEdit',
		{ template: 'affise.affiliate.updateStatus' },
		'affise.affiliate.updateStatus · Affise',
	],
	[
		'trackerActionEdit',
		{ template: 'affise.affiliate.updateStatus', mode: 'preview' },
		'affise.affiliate.updateStatus (preview) · Affise',
	],
	['trackerActionGet', { template: 'cake.affiliate.list' }, 'cake.affiliate.list · CAKE'],
	['trackerActionGet', { tracker: 'custom', definition: '{}' }, 'Own definition · Custom Tracker'],
	['trackerActionGet', { tracker: 'binom', template: '' }, 'Binom'],
])('%s %j: %s', (node, call, text) => {
	expect(subtitle(node, call)).toBe(text);
});

it('is the name that was picked from the list, whatever the ID, without the description behind it', () => {
	const cachedResultName = 'Ban the fraudster — Sets the status of one affiliate';
	const template = { __rl: true, mode: 'list', value: 'affise.x1', cachedResultName };
	const parameters = { tracker: 'affise', templateSource: 'store', template };
	expect(subtitleOf({ node: 'trackerActionEdit', parameters })).toBe('Ban the fraudster · Affise');
});

it.each(operations.map(({ value, name }) => [value, name]))('of the store, for %s: %s', (operation, name) => {
	expect(subtitleOf({ node: 'trackerActionTemplates', parameters: { operation } })).toBe(name);
});
