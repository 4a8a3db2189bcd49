import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import { transportOpener } from '../run/connections';
import { readItem } from '../run/item';
import { planItem, type Task } from '../run/plan';
import { readersOf } from '../run/prepare';
import { storeReader } from '../store/reader';
import { toStored, type StoreEntry } from '../store/rows';
import type { TemplateTable } from '../store/table';
import { completeTemplate } from '../templates/complete';
import { libraryTemplate } from '../templates/library';
import { trackerOf } from '../trackers';
import { templateIdField, templateIdOf, trackerField } from './fields';
import { valueOf, type StoreOperation } from './operation';
import { parameterFields, parametersAs, templateHelp } from './parameterFields';
import { testRead, testWrite } from './testCall';
import { keepExample } from './testExample';
import { reportOf } from './testReport';

/** Records of a list that a test asks for. */
const maxRecords = 10;

interface Chosen {
	template: ActionTemplate;
	/** Present where the template is in the store, so that an example can be kept with it. */
	entry?: StoreEntry;
}

async function chosenTemplate(
	context: IExecuteFunctions,
	index: number,
	store: TemplateTable,
): Promise<Chosen> {
	const tracker = trackerOf(valueOf<string>(context, 'tracker', index, ''));
	const from = valueOf<string>(context, 'testTemplate', index, 'store');
	if (from === 'json') {
		const template = toStored(valueOf<unknown>(context, 'templateDefinition', index, ''));
		return { template: completeTemplate(template, checked(template.tracker)) };
	}
	const id = templateIdOf(context, index);
	if (from === 'library') return { template: await libraryTemplate(tracker.id, id) };
	const entry = await storeReader(async () => await Promise.resolve(store), [id])(id);
	return { template: completeTemplate(entry.template, checked(entry.template.tracker)), entry };

	function checked(trackerId: string) {
		if (trackerId === tracker.id) return tracker;
		throw new InputError(
			`The template is for '${trackerId}', but the node is set to ${tracker.name}`,
			"Change 'Tracker' in the node.",
		);
	}
}

/** Plans a test as the node of the template would: what is wrong with the values is told before anything is sent. */
async function planTest(context: IExecuteFunctions, template: ActionTemplate, index: number): Promise<Task> {
	const sends = valueOf(context, 'sendWrites', index, false);
	const asked: Record<string, unknown> = {
		parametersAs: valueOf<string>(context, 'parametersAs', index, 'fields'),
		parameters: valueOf<unknown>(context, 'parameters', index, {}),
		parametersJson: valueOf<unknown>(context, 'parametersJson', index, {}),
		limit: maxRecords,
		...(template.kind === 'get' ? {} : { mode: sends ? 'send' : 'preview', output: 'changes' }),
	};
	const read = <T>(name: string, _: number, fallback: T): T => (asked[name] as T | undefined) ?? fallback;
	const { parameters: stored } = context.getNode();
	const input = readItem(read, template.kind, index, stored, context.getTimezone());
	return planItem(template, input, {}, await readersOf(template, input));
}

/** What says which template is tested. */
const chosenBy = ['tracker', 'testTemplate', 'templateId.value', 'templateDefinition'];

const help = templateHelp(chosenBy);

export const test: StoreOperation = {
	value: 'test',
	writes: true,
	name: 'Test',
	action: 'Test template',
	description: 'Run a template with given values and show what was sent and what came back',
	fields: [
		trackerField,
		{
			displayName: 'Test Template',
			name: 'testTemplate',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'From JSON', value: 'json', description: 'One that is written here and saved nowhere yet' },
				{ name: 'From Library', value: 'library', description: 'One that comes with this package' },
				{ name: 'From Store', value: 'store', description: "One of your team's own" },
			],
			default: 'store',
			description: 'Where the template comes from',
		},
		{ ...templateIdField, displayOptions: { show: { testTemplate: ['store', 'library'] } } },
		{
			displayName: 'Template Definition',
			name: 'templateDefinition',
			type: 'json',
			default: '',
			required: true,
			typeOptions: { rows: 10 },
			displayOptions: { show: { testTemplate: ['json'] } },
			description: 'The template as JSON',
		},
		parametersAs,
		{ ...help, displayOptions: { show: { testTemplate: ['store', 'library'] }, hide: { templateId: [''] } } },
		{ ...help, displayOptions: { show: { testTemplate: ['json'] }, hide: { templateDefinition: [''] } } },
		...parameterFields(chosenBy),
		{
			displayName: 'Send What May Change Records',
			name: 'sendWrites',
			type: 'boolean',
			default: false,
			description:
				'Whether a template that changes or creates records, or one that does not come with this package, is really sent. Otherwise its request is only shown.',
		},
		{
			displayName: 'Save Example',
			name: 'saveExample',
			type: 'boolean',
			default: false,
			displayOptions: { show: { testTemplate: ['store'] } },
			description:
				'Whether to keep the fields of the answer with the template, so that field pickers know them: their names and types, and no values',
		},
		{
			displayName: 'Save Values',
			name: 'saveValues',
			type: 'boolean',
			default: false,
			displayOptions: { show: { testTemplate: ['store'], saveExample: [true] } },
			description:
				"Whether the values of the answer are kept as well. They may be people's data, and go wherever the template is exported to.",
		},
	],
	async run({ context, store }, index) {
		const { template, entry } = await chosenTemplate(context, index, store);
		const task = await planTest(context, template, index);
		const transport = await transportOpener(context, { maxAttempts: 1 })(task.tracker, index);
		const { write } = task;
		const tested = write
			? await testWrite(transport, { ...task, write })
			: await testRead(transport, task, valueOf(context, 'sendWrites', index, false));
		const { said, reply } = tested;
		if (!reply) return [{ json: said }];
		const report = reportOf(tested.task, reply, transport.redactor.with(tested.task.plan.secrets));
		const result: IDataObject = { ...said, sent: true, ...report };
		if (entry && report.success && valueOf(context, 'saveExample', index, false)) {
			const keepsValues = valueOf(context, 'saveValues', index, false);
			Object.assign(result, await keepExample(store, entry, report.answer, keepsValues));
		}
		return [{ json: result }];
	},
};
