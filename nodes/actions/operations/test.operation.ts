import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { shorten } from '../model/text';
import { readValues } from '../request/givenValues';
import { planRequest } from '../request/plan';
import { hintAtMissingRecords } from '../response/missing';
import { listResponseFields } from '../response/fields';
import { recordPaths, recordsOf } from '../response/records';
import { variableOf } from '../response/variables';
import { completeTemplate } from '../templates/complete';
import { libraryTemplate } from '../templates/library';
import type { ActionTemplate } from '../model/template';
import { trackerOf } from '../trackers';
import { transportOpener } from '../run/connections';
import { firstRequest } from '../run/pages';
import { hintFor, judge } from '../run/verdict';
import { checkRecordHint } from '../transport/networkFailure';
import { isRepeatable } from '../transport/retry';
import { storeReader } from '../store/reader';
import { toStored, type StoreEntry } from '../store/rows';
import { saveTemplate } from '../store/save';
import type { TemplateTable } from '../store/table';
import { templateIdField, templateIdOf, trackerField } from './fields';
import { valueOf, type StoreOperation } from './operation';

const firstElements = 2;
const maxTextLength = 200;
const maxDepth = 8;
const maxFields = 300;

/** An answer cut down to what shows its shape: few elements of lists, short texts. */
export function trimExample(value: unknown, depth = 0): unknown {
	if (typeof value === 'string') return shorten(value, maxTextLength);
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= maxDepth) return null;
	if (Array.isArray(value))
		return value.slice(0, firstElements).map((entry) => trimExample(entry, depth + 1));
	const entries = Object.entries(value).slice(0, maxFields);
	return Object.fromEntries(entries.map(([key, entry]) => [key, trimExample(entry, depth + 1)]));
}

/** An example without what it says of anybody: each value stands for its type. */
export function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shapeOf);
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
	}
	if (typeof value === 'string') return 'text';
	if (typeof value === 'number') return 0;
	return typeof value === 'boolean' ? false : null;
}

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

/** Keeps an answer with its template. What the call has done is told all the same where that does not work. */
async function keepExample(
	store: TemplateTable,
	entry: StoreEntry,
	body: unknown,
	keepsValues: boolean,
): Promise<IDataObject> {
	const trimmed = trimExample(body);
	const example = keepsValues || trimmed === '' ? trimmed : shapeOf(trimmed);
	if (example === undefined || example === null || example === '') {
		return { exampleSaved: false, exampleNotSaved: 'The answer is empty' };
	}
	const response = { ...entry.template.response, example };
	try {
		const { version } = await saveTemplate(store, toStored({ ...entry.template, response }), {
			expected: entry.version,
		});
		return { exampleSaved: true, version };
	} catch (error) {
		return { exampleSaved: false, exampleNotSaved: error instanceof Error ? error.message : 'unknown' };
	}
}

/** What a template says of itself is not to be trusted, unless it came with this package or its calls reach nobody. */
const isKnownToRead = ({ ofLibrary, tracker }: ActionTemplate): boolean =>
	ofLibrary || trackerOf(tracker).respond !== undefined;

const ownReadHint =
	"The template says that it reads, but nobody has checked it: it does not come with this package. Look at the request, and turn on 'Send What May Change Records' to send it.";

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
		{
			displayName: 'Parameters (JSON)',
			name: 'parametersJson',
			type: 'json',
			default: '{}',
			description: 'Values of the parameters, by their names',
		},
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
		const tracker = trackerOf(template.tracker);
		const plan = planRequest(
			template,
			readValues(valueOf<unknown>(context, 'parametersJson', index, {})),
			context.getTimezone(),
		);
		const transport = await transportOpener(context, { maxAttempts: 1 })(tracker, index);
		const request = firstRequest(template, plan, 10);
		const call = {
			templateId: template.id,
			request: { ...transport.show(request, plan.secrets) } as IDataObject,
		};

		if (!valueOf(context, 'sendWrites', index, false)) {
			if (template.kind !== 'get') return [{ json: { ...call, sent: false } }];
			if (!isKnownToRead(template)) return [{ json: { ...call, sent: false, hint: ownReadHint } }];
		}
		const redactor = transport.redactor.with(plan.secrets);
		const reply = await transport.send({
			request,
			repeatable: isRepeatable(template),
			changes: template.kind !== 'get',
		});
		const { shown, failure, mayHaveBeenApplied } = judge(template, reply, redactor);
		const records = failure === undefined ? recordsOf(template.response, shown.body) : [];
		const fields =
			failure === undefined
				? listResponseFields(template.response, redactor.names(shown.body)).slice(0, maxFields)
				: [];
		const missing = () =>
			template.kind === 'get' && records.length === 0
				? hintAtMissingRecords(template.response, shown.body)
				: undefined;
		const hint =
			failure === undefined ? missing() : mayHaveBeenApplied ? checkRecordHint : hintFor(tracker, shown);
		const result: IDataObject = {
			...call,
			sent: true,
			success: failure === undefined,
			...(failure === undefined ? {} : { message: failure }),
			...(mayHaveBeenApplied ? { mayHaveBeenApplied } : {}),
			...(hint === undefined ? {} : { hint: redactor.text(hint) }),
			statusCode: shown.statusCode,
			answer: redactor.names((shown.body ?? null) as IDataObject),
			recordCount: records.length,
			records: redactor.names(records.slice(0, 5)) as IDataObject[],
			fields: fields.map(({ path, value }) => ({
				path,
				value,
				variable: variableOf(path, 1, recordPaths(template.response)).name,
			})) as IDataObject[],
		};
		if (entry && failure === undefined && valueOf(context, 'saveExample', index, false)) {
			Object.assign(
				result,
				await keepExample(
					store,
					entry,
					redactor.names(shown.body),
					valueOf(context, 'saveValues', index, false),
				),
			);
		}
		return [{ json: result }];
	},
};
