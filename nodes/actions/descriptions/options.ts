import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { defaultConcurrency } from '../run/concurrency';
import { writeOptions } from './writes';

const sorted = (options: INodeProperties[]): INodeProperties[] =>
	options.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));

/** The collection of settings that a node does without. */
export function optionsProperty(kind: ActionKind): INodeProperties {
	const concurrency = defaultConcurrency[kind];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: sorted([
			...(kind === 'get'
				? []
				: ([
						{
							displayName: 'Bundle Changes',
							name: 'bulk',
							type: 'boolean',
							default: true,
							description:
								'Whether items that differ in the records that they name only go out in one call, where the tracker takes several',
						},
					] satisfies INodeProperties[])),
			{
				displayName: 'Concurrency',
				name: 'concurrency',
				type: 'number',
				default: concurrency,
				typeOptions: { minValue: 1, numberPrecision: 0 },
				description:
					kind === 'get'
						? 'How many calls may be under way at the same time. Without this option, it begins with 5 and grows to 40 as long as the tracker keeps up.'
						: 'How many items are processed at the same time',
			},
			...(kind === 'get'
				? ([
						{
							displayName: 'Include Other Input Fields',
							name: 'includeInputFields',
							type: 'boolean',
							default: true,
							displayOptions: { show: { '/output': ['fields'] } },
							description:
								'Whether selected fields come together with all fields of the input item, or with the variables of earlier steps only',
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
				displayName: 'N8n Processes',
				name: 'processes',
				type: 'number',
				default: 1,
				typeOptions: { minValue: 1, numberPrecision: 0 },
				description:
					'In queue mode: how many processes of n8n (workers, and main where it executes too) call the tracker with this connection. Each takes its share of the requests per second and of the calls under way.',
			},
			{
				displayName: 'Requests Per Second',
				name: 'requestsPerSecond',
				type: 'number',
				default: 10,
				typeOptions: { minValue: 0.1 },
				description: 'How many calls are sent in a second at most',
			},
			...(kind === 'get'
				? ([
						{
							displayName: 'Share Equal Calls',
							name: 'shareCalls',
							type: 'boolean',
							default: true,
							description:
								'Whether items that ask for the same share one call. Turn it off where each item needs an answer of its own moment.',
						},
					] satisfies INodeProperties[])
				: []),
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
			...writeOptions(kind),
		]),
	};
}
