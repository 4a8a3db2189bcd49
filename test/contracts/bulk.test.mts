import type { IDataObject } from 'n8n-workflow';

import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import type { ActionTemplate } from '../../nodes/actions/model/template';
import { listsOfEntries } from '../../nodes/actions/request/shown';
import { libraryOf } from '../../nodes/actions/templates/library';
import { connect } from '../helpers/connections';
import { isCompared } from '../helpers/edits.mts';
import { runNode, type ActionNode, type RunResult } from '../helpers/engine';
import { valuesOf } from '../helpers/examples';
import type { FakeTracker } from '../trackers/index.mts';
import { describeTrackers } from './trackers.mts';

/*
 * Every template whose call takes several records, on simulated trackers: five items that are each read first come to the
 * same together as one by one, with fewer calls.
 */

const count = 5;

/** Of these, the simulated trackers have too few records that the example would change; none may join them. */
const untried = [
	'affise.offer.activate',
	'affise.conversion.updateOfAdvertiser',
	'everflow.affiliate.activate',
	'everflow.offer.activate',
	'everflow.conversion.updateStatus',
	'everflow.conversion.approve',
	'everflow.conversion.reject',
	'redtrack.campaign.resume',
	'redtrack.offer.resume',
	'trackier.campaign.activate',
	'trackier.campaign.updateCurrency',
	'trackier.access.assign',
];

jest.setTimeout(120_000);

async function run(
	fake: FakeTracker,
	node: ActionNode,
	template: ActionTemplate,
	items: IDataObject[],
	parameters: object = {},
	options: object = {},
): Promise<RunResult> {
	const type = credentialTypeOf(template.tracker);
	return await runNode({
		node,
		credentials: connect({ [type]: fake.credentials[type] }),
		items,
		onError: 'continueRegularOutput',
		parameters: {
			tracker: template.tracker,
			templateSource: 'library',
			template: { __rl: true, mode: 'id', value: template.id },
			parametersAs: 'json',
			parametersJson: '={{ $json }}',
			options: { maxAttempts: 1, requestsPerSecond: 10_000, ...options },
			...parameters,
		},
	});
}

/** The IDs of some records, by the lists in which the ID of the example is found. */
async function someIds(
	fake: FakeTracker,
	template: ActionTemplate,
	templates: readonly ActionTemplate[],
	example: string,
): Promise<string[]> {
	const resource = template.id.split('.').slice(0, 2).join('.');
	const lists = templates.filter(({ id, kind }) => kind === 'get' && id.startsWith(`${resource}.list`));
	for (const list of lists) {
		const values = valuesOf(list, ({ required }) => required === true);
		const { json } = await run(fake, 'trackerActionGet', list, [values], { returnAll: true });
		const names = Object.keys(
			json.find((record) => Object.values(record).map(String).includes(example)) ?? {},
		);
		const name = names.find((one) => json.some((record) => String(record[one]) === example));
		if (name) return [...new Set([example, ...json.map((record) => String(record[name]))])].slice(0, count);
	}
	return [example];
}

interface Outcome {
	items: unknown[];
	writes: number;
	changed: number;
	records: unknown[];
}

/** What the items come to from the start, and how many calls that took. */
async function edit(
	fake: FakeTracker,
	template: ActionTemplate,
	reader: ActionTemplate,
	items: IDataObject[],
	options: object,
): Promise<Outcome> {
	fake.reset();
	const before = fake.calls().length;
	const { json } = await run(fake, 'trackerActionEdit', template, items, { output: 'changes' }, options);
	fake.applyQueued();
	const path = new RegExp(`${template.path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
	const writes = fake
		.calls()
		.slice(before)
		.filter((call) => call.startsWith(template.method) && path.test(call.split('?')[0] ?? ''));
	const mapping = Object.entries(template.edit?.values ?? {});
	const read = items.map((values) =>
		Object.fromEntries(
			mapping.map(([name, value]) => [
				name,
				typeof value === 'string' ? [values[value]].flat()[0] : value.const,
			]),
		),
	) as IDataObject[];
	const records = await run(fake, 'trackerActionGet', reader, read, { returnAll: true });
	return {
		items: json.map(({ changed, changes, undo, error }) => ({ changed, changes, undo, error })),
		writes: writes.length,
		changed: json.filter(({ changed }) => changed === true).length,
		records: records.json,
	};
}

/** The values of the examples, and others where there is a choice: one of them changes something. */
function variants(template: ActionTemplate): IDataObject[] {
	const { bulk, edit: rules, parameters } = template;
	const made = listsOfEntries(template);
	const lost = rules?.unreadable ?? [];
	const values = valuesOf(
		template,
		(entry) =>
			!made.has(entry.name) &&
			(isCompared(template, entry) || entry.required === true || lost.includes(entry.name)),
	);
	const others = parameters
		.filter((entry) => entry.name in values && entry.name !== bulk?.parameter)
		.flatMap(({ name, enum: choices = [] }) => choices.map((choice) => ({ ...values, [name]: choice })));
	return [values, ...others];
}

/** What does not hold for a template; undefined where the examples change too little to tell. */
async function problemsOf(
	fake: FakeTracker,
	template: ActionTemplate,
	reader: ActionTemplate,
	templates: readonly ActionTemplate[],
): Promise<string[] | undefined> {
	const name = template.bulk?.parameter ?? '';
	for (const values of variants(template)) {
		fake.reset();
		const ids = await someIds(fake, template, templates, String([values[name]].flat()[0]));
		const items = ids.map((id) => ({ ...values, [name]: [id] }));
		const alone = await edit(fake, template, reader, items, { bulk: false });
		const together = await edit(fake, template, reader, items, {});
		const problems = (['items', 'records'] as const)
			.filter((what) => JSON.stringify(alone[what]) !== JSON.stringify(together[what]))
			.map((what) => `${what} differ`);
		if (problems.length > 0) return problems;
		if (alone.changed < 2) continue;
		const calls = `${alone.writes} calls alone, ${together.writes} together`;
		return alone.writes === alone.changed && together.writes === 1 ? [] : [calls];
	}
	return undefined;
}

describeTrackers((trackerId, fake) => {
	it('changes several records together as it does one by one', async () => {
		const templates = await libraryOf(trackerId);
		const problems: string[] = [];
		for (const template of templates) {
			const reader = templates.find(({ id }) => id === template.edit?.read);
			if (!template.bulk || !reader) continue;
			const found = await problemsOf(fake(), template, reader, templates);
			const told = found ?? (untried.includes(template.id) ? [] : ['nothing was changed']);
			problems.push(...told.map((problem) => `${template.id}: ${problem}`));
		}
		expect(problems).toEqual([]);
	});
});
