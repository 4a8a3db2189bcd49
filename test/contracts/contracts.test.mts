import type { IDataObject } from 'n8n-workflow';

import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import type { ActionKind, ActionTemplate } from '../../nodes/actions/model/template';
import { libraryOf } from '../../nodes/actions/templates/library';
import { connect } from '../helpers/connections';
import { runNode, type ActionNode } from '../helpers/engine';
import { valuesOf } from '../helpers/examples';
import type { FakeTracker } from '../trackers/index.mts';
import { describeTrackers, trackers } from './trackers.mts';

/*
 * Every template of the library is run on the simulated tracker with its own examples: once with all of its
 * parameters, once with the required ones alone. The simulated tracker refuses a wrong method, path, key,
 * encoding, type, and a missing parameter.
 */

const nodes: Record<ActionKind, ActionNode> = {
	get: 'trackerActionGet',
	edit: 'trackerActionEdit',
	add: 'trackerActionAdd',
};
jest.setTimeout(60_000);

const libraries = new Map<string, ActionTemplate[]>();
const passed = new Map<string, number>();

async function run(fake: FakeTracker, template: ActionTemplate, values: IDataObject) {
	fake.reset();
	const type = credentialTypeOf(template.tracker);
	const { json, error } = await runNode({
		node: nodes[template.kind],
		credentials: connect({ [type]: fake.credentials[type] }),
		parameters: {
			tracker: template.tracker,
			templateSource: 'library',
			template: { __rl: true, mode: 'id', value: template.id },
			parametersAs: 'json',
			parametersJson: JSON.stringify(values),
			limit: 3,
			// The least that a template wants may reset what nobody can read.
			options: { maxAttempts: 1, requestsPerSecond: 1000, allowLoss: template.kind === 'edit' },
		},
	});
	const sent = fake.calls();
	return {
		json,
		problem: error && `${error.message} ${String(error.description ?? '')} after ${sent.join(', ')}`,
		sent,
	};
}

beforeAll(async () => {
	for (const { id } of trackers) libraries.set(id, await libraryOf(id));
});

afterAll(() => {
	const rows = trackers.map(({ id, name }) => {
		const templates = libraries.get(id) ?? [];
		const count = (kind: ActionKind) => templates.filter((template) => template.kind === kind).length;
		return [name, templates.length, count('get'), count('edit'), count('add'), passed.get(id) ?? 0];
	});
	const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
	const table = [
		['Tracker', 'Templates', 'Get', 'Edit', 'Add', 'Passed'],
		...rows,
		['All', sum(1), sum(2), sum(3), sum(4), sum(5)],
	];
	const line = (row: Array<string | number>) =>
		row.map((cell, column) => (column === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');
	process.stderr.write(`\n${table.map(line).join('\n')}\n\n`);
});

describeTrackers((trackerId, fake) => {
	it('accepts every template with its examples', async () => {
		const problems: string[] = [];
		for (const template of libraries.get(trackerId) ?? []) {
			const all = await run(
				fake(),
				template,
				valuesOf(template, () => true),
			);
			const least = await run(
				fake(),
				template,
				valuesOf(template, ({ required }) => required === true),
			);
			const empty = template.kind === 'get' && all.json.length === 0 && least.json.length === 0;
			const unsent = all.sent.length === 0 ? 'nothing was sent' : undefined;
			const problem =
				all.problem ??
				least.problem ??
				unsent ??
				(empty ? 'no record, with all values or the least' : undefined);
			if (problem) problems.push(`${template.id}: ${problem}`);
			else passed.set(trackerId, (passed.get(trackerId) ?? 0) + 1);
		}
		expect(problems).toEqual([]);
	});
});
