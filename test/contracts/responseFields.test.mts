import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import type { ActionTemplate } from '../../nodes/actions/model/template';
import { libraryOf } from '../../nodes/actions/templates/library';
import { allTrackers } from '../../nodes/actions/trackers';
import { connect } from '../helpers/connections';
import { editorContext, nodeTypeOf, runNode } from '../helpers/engine';
import { valuesOf } from '../helpers/examples';
import { fakes, type FakeTracker } from '../trackers/index.mts';

/*
 * The picker of response fields and a run agree: what the picker shows of a live call is what the variable holds. Tried
 * with every template of the library that reads, on the simulated trackers.
 */

const trackers = allTrackers.filter(({ library, respond }) => library && !respond);
jest.setTimeout(120_000);

const parametersOf = (template: ActionTemplate, values: IDataObject, more: IDataObject = {}) => ({
	tracker: template.tracker,
	templateSource: 'library',
	template: { __rl: true, mode: 'id', value: template.id },
	parametersAs: 'json',
	parametersJson: JSON.stringify(values),
	output: 'fields',
	...more,
});

/** The variable that the picker names, and its value as the picker writes it. */
function shownIn({ description = '' }: INodePropertyOptions): { name: string; text: string } {
	const at = description.lastIndexOf(' → ');
	const name = /(\w+)(?:"\])? \}\}$/.exec(description)?.[1] ?? '';
	const text = description.slice(0, at);
	return { name, text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') };
}

const textOf = (value: unknown): string => {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 59 ? `${text.slice(0, 59)}…` : text;
};

/** What the picker and the run say differently of a template. */
async function differences(template: ActionTemplate, fake: FakeTracker): Promise<string[]> {
	fake.reset();
	const type = credentialTypeOf(template.tracker);
	const credentials = connect({ [type]: fake.credentials[type] });
	const values = valuesOf(template, ({ required }) => required === true);
	const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	const parameters = parametersOf(template, values);
	const options =
		(await load?.call(editorContext({ node: 'trackerActionGet', parameters, credentials }))) ?? [];
	const live = options.filter(({ description }) => !description?.startsWith('Example: '));
	if (live.length === 0) return [`${template.id}: no live field`];

	// Of fields that would share a name, only one can be chosen.
	const byName = new Map(live.map((option) => [shownIn(option).name, option]));
	fake.reset();
	const { json, error } = await runNode({
		node: 'trackerActionGet',
		credentials,
		parameters: parametersOf(template, values, {
			responseFields: [...byName.values()].map(({ value }) => value),
			options: { maxAttempts: 1, requestsPerSecond: 1000 },
		}),
	});
	if (error) return [`${template.id}: ${error.message}`];
	return [...byName].flatMap(([name, option]) => {
		const { text } = shownIn(option);
		const found = json.map((item) => textOf(item[name] ?? null));
		const atRun = found.slice(0, 3).join();
		return found.includes(text)
			? []
			: [`${template.id} ${String(option.value)}: ${text} shown, ${atRun} at the run`];
	});
}

it.each(trackers.map(({ id, side }) => [id, side?.of ?? id]))(
	'%s: every field picked from a live call comes out with that value',
	async (trackerId, fakeId) => {
		const start = fakes[fakeId];
		if (!start) throw new Error(`There is no simulated tracker for ${trackerId}`);
		const fake = await start();
		const found: string[] = [];
		try {
			for (const template of await libraryOf(trackerId)) {
				if (template.kind === 'get') found.push(...(await differences(template, fake)));
			}
		} finally {
			await fake.close();
		}
		expect(found).toEqual([]);
	},
);
