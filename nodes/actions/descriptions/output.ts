import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { limitFields } from '../operations/limitFields';
import { lists } from '../trackers/resources';

const stepNumber: INodeProperties = {
	displayName: 'Step Number',
	name: 'stepNumber',
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, numberPrecision: 0 },
	description: 'Number at the end of the variable names, which keeps several steps apart',
	hint: 'With 0 it counts by itself: $.partner.status becomes {{ $json.partner_status_action_1 }} in the first step, {{ $json.partner_status_action_2 }} in the second',
};

const ofRecords = { output: ['records', 'fields'] };

/** For lists only: of the library's templates that is known, of others it is not. */
const limitsOfLists: INodeProperties[] = [
	...updateDisplayOptions(
		{ show: { ...ofRecords, templateSource: ['library'], template: lists } },
		limitFields,
	),
	...updateDisplayOptions({ show: { ...ofRecords, templateSource: ['store', 'definition'] } }, limitFields),
];

/** What a node hands out of an answer. */
export const outputProperties = (): INodeProperties[] => [
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
				description: 'The chosen response fields as variables: one item, or one for each record of a list',
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
	]),
	...updateDisplayOptions({ show: { output: ['fields'] } }, [
		{ ...stepNumber, displayOptions: { hide: { '@version': [1] } } },
		{ ...stepNumber, default: 1, displayOptions: { show: { '@version': [1] } } },
	]),
	...limitsOfLists,
];
