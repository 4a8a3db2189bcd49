import {
	updateDisplayOptions,
	type INodeCredentialDescription,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { allTrackers } from '../trackers';
import { defaultConcurrency } from '../run/concurrency';
import { storeCredentialType } from '../store/connection';
import { credentialTypeOf } from '../model/credentialType';
import { toolText } from './subtitle';
import { templateLocator } from '../operations/templateLocator';

/** The connection of the template store, asked for only where a template comes from there. */
const storeConnection = (): INodeCredentialDescription => ({
	name: storeCredentialType,
	required: true,
	displayOptions: { show: { templateSource: ['store'] } },
});

/** One connection type a tracker, asked for where its tracker is chosen. */
export function connections(): INodeCredentialDescription[] {
	return allTrackers
		.filter(({ respond }) => !respond)
		.map(({ id }) => ({
			name: credentialTypeOf(id),
			required: true,
			displayOptions: { show: { tracker: [id] } },
		}));
}

const trackerOptions = (): INodePropertyOptions[] => allTrackers.map(({ id, name }) => ({ name, value: id }));

const withoutLibrary = (): string[] =>
	allTrackers.filter(({ hasNoLibrary }) => hasNoLibrary).map(({ id }) => id);

/** For the node as a tool only. n8n would put the same fixed text in its place, whatever the template. */
const toolProperties = (kind: ActionKind): INodeProperties[] => [
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: toolText(kind),
		required: true,
		typeOptions: { rows: 2 },
		displayOptions: { show: { '@tool': [true] } },
		description:
			'What the model is told about this tool. Say when to use it and what it gives back, if the template alone does not tell.',
	},
];

const templateProperties = (): INodeProperties[] => [
	{
		displayName: 'Tracker',
		name: 'tracker',
		type: 'options',
		noDataExpression: true,
		options: trackerOptions(),
		default: 'affise',
		description: 'Platform whose API is called',
	},
	{
		displayName: 'Template Source',
		name: 'templateSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Definition',
				value: 'definition',
				description: 'A template written here as JSON or given by an expression',
			},
			{ name: 'Library', value: 'library', description: 'A template that comes with this package' },
			{ name: 'Store', value: 'store', description: "A template of your team's template store" },
		],
		default: 'library',
		description: 'Where the action template comes from',
	},
	{
		displayName: "This tracker has no library. Choose 'Definition' or 'Store' as the source.",
		name: 'noLibraryNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { tracker: withoutLibrary(), templateSource: ['library'] } },
	},
	{
		...templateLocator('searchTemplates', 'affise.affiliate.get'),
		displayOptions: { show: { templateSource: ['library', 'store'] } },
	},
	{
		displayName: 'Template Definition',
		name: 'templateDefinition',
		type: 'json',
		default: '',
		required: true,
		displayOptions: { show: { templateSource: ['definition'] } },
		typeOptions: { rows: 8 },
		placeholder:
			'e.g. {"name": "Get offer", "kind": "get", "method": "GET", "path": "/3.0/offer/{offer_id}", …}',
		description: 'One saved API call, as the README describes it',
	},
	{
		displayName: 'Enter Parameters As',
		name: 'parametersAs',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Fields', value: 'fields', description: 'A form with one field a parameter' },
			{ name: 'JSON', value: 'json', description: 'One object with all values' },
		],
		default: 'fields',
		description: 'How the values of the parameters are given',
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		displayOptions: { show: { parametersAs: ['fields'] } },
		typeOptions: {
			loadOptionsDependsOn: ['tracker', 'templateSource', 'template.value', 'templateDefinition'],
			resourceMapper: {
				resourceMapperMethod: 'getParameters',
				mode: 'add',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: false,
				hideNoDataError: true,
				refreshStaleSchemaOnOpen: true,
				noFieldsError: 'This template has no parameters to fill in',
			},
		},
		description: 'What the call needs and takes; all fields take expressions',
	},
	{
		displayName: 'Parameters (JSON)',
		name: 'parametersJson',
		type: 'json',
		default: '{}',
		displayOptions: { show: { parametersAs: ['json'] } },
		description: 'An object with one entry a parameter, by the parameter names of the template',
	},
];

const readProperties = (): INodeProperties[] => [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Records', value: 'records', description: 'One item for each record of the answer' },
			{
				name: 'Response',
				value: 'response',
				description: 'One item with status code, headers and body of the answer',
			},
			{
				name: 'Selected Fields',
				value: 'fields',
				description: 'One item with the chosen response fields as variables',
			},
		],
		default: 'records',
		description: 'What to hand out of the answer',
	},
	...updateDisplayOptions({ show: { output: ['fields'] } }, [
		{
			displayName: 'Response Field Names or IDs',
			name: 'responseFields',
			type: 'multiOptions',
			default: [],
			typeOptions: {
				loadOptionsMethod: 'getResponseFields',
				loadOptionsDependsOn: [
					'tracker',
					'templateSource',
					'template.value',
					'templateDefinition',
					'stepNumber',
				],
			},
			description:
				'Fields of the answer to keep. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Other Response Fields',
			name: 'otherResponseFields',
			type: 'string',
			default: '',
			placeholder: 'e.g. $.partner.tags[*], $.partner.balance.EUR.hold',
			description: 'JSONPaths of fields that the list does not show, separated by commas',
		},
		{
			displayName: 'Step Number',
			name: 'stepNumber',
			type: 'number',
			default: 1,
			typeOptions: { minValue: 1, numberPrecision: 0 },
			description: 'Number at the end of the variable names, which keeps several steps apart',
			hint: 'A field such as $.partner.status becomes {{ $json.partner_status_action_1 }}; in step 2 {{ $json.partner_status_action_2 }}',
		},
	]),
	...updateDisplayOptions({ show: { output: ['records'] } }, [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
	]),
	...updateDisplayOptions({ show: { output: ['records'], returnAll: [false] } }, [
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			default: 50,
			typeOptions: { minValue: 1 },
			description: 'Max number of results to return',
		},
	]),
];

const writeProperties = (): INodeProperties[] => [
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Preview',
				value: 'preview',
				description: 'Show the exact request with secrets masked and send nothing',
			},
			{ name: 'Send', value: 'send', description: 'Make the change on the tracker' },
		],
		default: 'send',
		description: 'Whether to make the call or only show it',
	},
];

const optionProperties = (kind: ActionKind, concurrency = defaultConcurrency[kind]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			default: concurrency,
			typeOptions: { minValue: 1, numberPrecision: 0 },
			description:
				'How many items are processed at the same time. All executions together have 20 calls to one connection under way at most, or more where this number is higher.',
		},
		...(kind === 'get'
			? ([
					{
						displayName: 'Include Other Input Fields',
						name: 'includeInputFields',
						type: 'boolean',
						default: false,
						displayOptions: { show: { '/output': ['fields'] } },
						description: 'Whether selected fields come together with all fields of the input item',
					},
				] satisfies INodeProperties[])
			: []),
		{
			displayName: 'Max Attempts',
			name: 'maxAttempts',
			type: 'number',
			default: 3,
			typeOptions: { minValue: 1, maxValue: 10, numberPrecision: 0 },
			description:
				'How often a call is sent at most when the tracker is busy or out of reach. Changes are sent again only where they cannot be made twice.',
		},
		{
			displayName: 'Requests Per Second',
			name: 'requestsPerSecond',
			type: 'number',
			default: 10,
			typeOptions: { minValue: 0.1 },
			description: 'How many calls are sent in a second at most',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			default: 60,
			typeOptions: { minValue: 1 },
			description: 'Seconds until the tracker must have answered',
		},
		{
			displayName: 'Timezone',
			name: 'timezone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Berlin',
			description: 'Where days begin and end. The one of the workflow when empty.',
		},
	],
});

/** The connections of a Tracker Action node: of its tracker, and of the store. */
export const actionConnections = (): INodeCredentialDescription[] => [...connections(), storeConnection()];

/** The parameters of a Tracker Action node. */
export function actionProperties(kind: ActionKind): INodeProperties[] {
	return [
		...toolProperties(kind),
		...templateProperties(),
		...(kind === 'get' ? readProperties() : writeProperties()),
		optionProperties(kind),
	];
}
