import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readBundle } from '../store/bundle';
import { importInto, type ImportReport, type OnExisting } from '../store/import';
import { decodeBody } from '../transport/decode';
import { valueOf, type StoreOperation } from './operation';

async function readSource(context: IExecuteFunctions, index: number): Promise<unknown> {
	if (valueOf<string>(context, 'bundleFrom', index, 'json') !== 'file') {
		return valueOf<unknown>(context, 'bundle', index, '');
	}
	const field = valueOf<string>(context, 'binaryField', index, 'data');
	return decodeBody(await context.helpers.getBinaryDataBuffer(index, field));
}

const toItem = (report: ImportReport): IDataObject => ({
	counts: {
		created: report.created.length,
		updated: report.updated.length,
		skipped: report.skipped.length,
		refused: report.refused.length,
	},
	...report,
});

export const importTemplates: StoreOperation = {
	value: 'import',
	writes: true,
	name: 'Import',
	action: 'Import templates',
	description: 'Put the templates of a bundle into the store',
	fields: [
		{
			displayName: 'Bundle From',
			name: 'bundleFrom',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'File', value: 'file', description: 'A binary field of the input item' },
				{ name: 'JSON', value: 'json', description: 'An object or its text' },
			],
			default: 'json',
			description: 'Where the bundle is',
		},
		{
			displayName: 'Bundle',
			name: 'bundle',
			type: 'json',
			default: '={{ $json.bundle }}',
			required: true,
			displayOptions: { show: { bundleFrom: ['json'] } },
			description: 'What the operation Export has handed out',
		},
		{
			displayName: 'Input Binary Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			displayOptions: { show: { bundleFrom: ['file'] } },
			hint: 'The name of the input binary field containing the bundle',
		},
		{
			displayName: 'If a Template Exists',
			name: 'onExisting',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Keep It', value: 'skip', description: 'The store keeps the template as it is' },
				{ name: 'Update It', value: 'update', description: 'The one of the bundle takes its place' },
			],
			default: 'update',
			description: 'What to do with a template whose ID the store knows',
		},
		{
			displayName: 'All or Nothing',
			name: 'allOrNothing',
			type: 'boolean',
			default: false,
			description: 'Whether to import nothing at all if any template is refused',
		},
	],
	async run({ context, store }, index) {
		const entries = readBundle(await readSource(context, index));
		const templates = entries.flatMap((entry) => ('template' in entry ? entry.template : []));
		const refused = entries.flatMap((entry) => ('template' in entry ? [] : entry));
		const report = await importInto(store, templates, refused, {
			onExisting: valueOf<OnExisting>(context, 'onExisting', index, 'update'),
			allOrNothing: valueOf(context, 'allOrNothing', index, false),
		});
		return [{ json: toItem(report) }];
	},
};
