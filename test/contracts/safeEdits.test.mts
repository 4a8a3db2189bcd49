import type { IDataObject } from 'n8n-workflow';

import { matchingRecords, readerValues } from '../../nodes/actions/change/reader';
import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import type { ActionTemplate } from '../../nodes/actions/model/template';
import { listsOfEntries } from '../../nodes/actions/request/shown';
import type { JsonRecord } from '../../nodes/actions/response/records';
import { libraryOf } from '../../nodes/actions/templates/library';
import { connect } from '../helpers/connections';
import { differences, expectedFields, isCompared, isKey, isSameElsewhere } from '../helpers/edits.mts';
import { runNode, type ActionNode, type RunResult } from '../helpers/engine';
import { valuesOf } from '../helpers/examples';
import type { FakeTracker } from '../trackers/index.mts';
import { describeTrackers } from './trackers.mts';

/*
 * Every template that reads before it writes, on simulated trackers that drop what is not sent and replace what a PUT
 * lacks: the rest of the record stays, a second run writes nothing, and undo brings back what was there.
 */

/** Fields that follow from the one that is set, by what the tracker does. */
const following: Record<string, string[]> = { 'dub.commission.setSaleAmount': ['earnings'] };

jest.setTimeout(120_000);

async function run(
	fake: FakeTracker,
	node: ActionNode,
	template: ActionTemplate,
	parameters: object,
	items?: IDataObject[],
): Promise<RunResult> {
	const type = credentialTypeOf(template.tracker);
	return await runNode({
		node,
		credentials: connect({ [type]: fake.credentials[type] }),
		...(items ? { items } : {}),
		parameters: {
			tracker: template.tracker,
			templateSource: 'library',
			template: { __rl: true, mode: 'id', value: template.id },
			parametersAs: 'json',
			options: { maxAttempts: 1, requestsPerSecond: 1000 },
			...parameters,
		},
	});
}

const said = ({ error }: RunResult): string =>
	error ? `${error.message} ${String(error.description ?? '')}` : '';

class Trial {
	readonly fake: FakeTracker;
	readonly template: ActionTemplate;
	readonly reader: ActionTemplate;
	readonly values: IDataObject;

	constructor(fake: FakeTracker, template: ActionTemplate, reader: ActionTemplate, values: IDataObject) {
		this.fake = fake;
		this.template = template;
		this.reader = reader;
		this.values = values;
	}

	async record(): Promise<JsonRecord> {
		const { template, reader, values } = this;
		const { edit } = template;
		if (!edit) throw new Error('The template reads nothing');
		const { json, error } = await run(this.fake, 'trackerActionGet', reader, {
			parametersJson: JSON.stringify(readerValues(template, edit, values)),
			returnAll: true,
		});
		if (error) throw error;
		const records = edit.match ? matchingRecords(template, edit.match, values, json) : json;
		return records[0] ?? {};
	}

	async edit(): Promise<RunResult & { writes: string[] }> {
		const sent = this.fake.calls().length;
		const result = await run(this.fake, 'trackerActionEdit', this.template, {
			parametersJson: JSON.stringify(this.values),
			output: 'changes',
		});
		this.fake.applyQueued();
		const writes = this.fake.calls().slice(sent);
		return { ...result, writes };
	}

	async undo(undo: unknown): Promise<RunResult> {
		const result = await run(
			this.fake,
			'trackerActionEdit',
			this.template,
			{ mode: 'undo', output: 'changes', parametersJson: '{}' },
			[{ undo: undo as IDataObject }],
		);
		this.fake.applyQueued();
		return result;
	}
}

/** What does not hold for a template with these values. */
async function problemsOf(trial: Trial): Promise<string[]> {
	const { fake, template, values } = trial;
	fake.reset();
	const before = await trial.record();
	const first = await trial.edit();
	if (first.error) return [said(first)];
	const after = await trial.record();
	const isGone = Object.keys(after).length === 0;
	const expected = new Set([...expectedFields(template, values), ...(following[template.id] ?? [])]);
	const { changes } = first.json[0] ?? {};
	const lost = differences(before, after, fake.movedFields).filter(
		(name) => !expected.has(name) && !isSameElsewhere(after[name], changes),
	);
	if (lost.length > 0 && !isGone) return [`changes ${lost.join(', ')} too`];

	const second = await trial.edit();
	if (second.error) return [`a second time: ${said(second)}`];
	// What no call reads back is written again.
	const unknown = template.edit?.unreadable?.filter((name) => name in values) ?? [];
	const again = ((second.json[0]?.changes ?? []) as Array<{ field: string }>).map(({ field }) => field);
	if (second.json[0]?.changed !== unknown.length > 0 || again.some((name) => !unknown.includes(name))) {
		return [`a second time: ${JSON.stringify(second.json[0]?.changes)} by ${second.writes.join(', ')}`];
	}

	const { undo, changed } = first.json[0] ?? {};
	if (!changed || !undo) return [];
	const back = await trial.undo(undo);
	// A form has no way to write nothing, and what nobody can read would be lost: the node says so.
	if (/has no way to say so|'[^'[\]]+' is an empty list|nobody can read what is/.test(said(back))) return [];
	if (back.error) return [`undo: ${said(back)}`];
	const left = differences(before, await trial.record(), fake.movedFields);
	return left.length > 0 ? [`undo leaves ${left.join(', ')}`] : [];
}

describeTrackers((trackerId, fake) => {
	it('changes what it is asked to and nothing else, once, and takes it back', async () => {
		const templates = await libraryOf(trackerId);
		const problems: string[] = [];
		for (const template of templates) {
			const reader = templates.find(({ id }) => id === template.edit?.read);
			if (!reader) continue;
			const made = listsOfEntries(template);
			const compared = template.parameters.filter(
				(entry) => isCompared(template, entry) && !made.has(entry.name),
			);
			const isOpen = template.parameters.some(
				(entry) => entry.required && entry.const === undefined && !compared.includes(entry),
			);
			const isComparable =
				Object.keys(template.edit?.sets ?? {}).length > 0 ||
				compared.some((entry) => !isKey(template, entry));
			if (isOpen || !isComparable) continue;
			const lost = template.edit?.unreadable ?? [];
			const all = valuesOf(template, (entry) => compared.includes(entry) || lost.includes(entry.name));
			const keys = Object.keys(all).filter(
				(name) =>
					lost.includes(name) ||
					template.parameters.some(
						(entry) => entry.name === name && (isKey(template, entry) || entry.entryOf || entry.required),
					),
			);
			const trials = [all, Object.fromEntries(keys.map((name) => [name, all[name]])) as IDataObject];
			for (const values of trials) {
				const one = Object.fromEntries(
					Object.entries(values).map(([name, value]) => {
						const parameter = template.parameters.find((entry) => entry.name === name);
						const isList = parameter && isKey(template, parameter) && Array.isArray(value);
						return [name, isList ? value.slice(0, 1) : value];
					}),
				) as IDataObject;
				const found = await problemsOf(new Trial(fake(), template, reader, one));
				problems.push(...found.map((problem) => `${template.id}: ${problem}`));
				if (found.length > 0) break;
			}
		}
		expect(problems).toEqual([]);
	});

	it('adds a record once, where it is asked to look first', async () => {
		const problems: string[] = [];
		for (const template of await libraryOf(trackerId)) {
			if (!template.add) continue;
			fake().reset();
			const values = valuesOf(template, () => true);
			const add = async () => {
				const sent = fake().calls().length;
				const result = await run(fake(), 'trackerActionAdd', template, {
					parametersJson: JSON.stringify(values),
					output: 'changes',
					ifExists: 'use',
				});
				fake().applyQueued();
				return { ...result, calls: fake().calls().slice(sent) };
			};
			const first = await add();
			const second = await add();
			const problem =
				said(first) ||
				said(second) ||
				(second.json[0]?.created === false ? '' : `made again by ${second.calls.join(', ')}`);
			if (problem) problems.push(`${template.id}: ${problem}`);
		}
		expect(problems).toEqual([]);
	});
});
