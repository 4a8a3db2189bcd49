import { stringify } from 'lossless-json';
import type { IDataObject } from 'n8n-workflow';

import { toTextIntegers } from '../model/json';
import { toBundle } from '../store/bundle';
import { isBroken, readRows, toStored, type StoredTemplate } from '../store/rows';
import type { TemplateTable } from '../store/table';
import { libraryOf } from '../templates/library';
import { allTrackers } from '../trackers';
import { filterFields, filtersOf, textField, textOf } from './fields';
import { valueOf, type StoreOperation } from './operation';

const fileName = 'tracker-action-templates.json';

/** Templates to hand out, and the rows that hold none. */
interface Collected {
	templates: StoredTemplate[];
	broken: IDataObject[];
}

async function collectFromLibrary(trackerId: string, kind: string): Promise<Collected> {
	const templates: StoredTemplate[] = [];
	for (const { id } of allTrackers.filter((tracker) => !trackerId || tracker.id === trackerId)) {
		const library = (await libraryOf(id)).filter((template) => !kind || template.kind === kind);
		templates.push(...library.map(({ definition }) => toStored({ ...definition, tracker: id })));
	}
	return { templates, broken: [] };
}

async function collectFromStore(store: TemplateTable, ...which: Parameters<TemplateTable['all']>) {
	const collected: Collected = { templates: [], broken: [] };
	for (const entry of readRows(await store.all(...which))) {
		if (isBroken(entry)) collected.broken.push({ id: entry.id, row: entry.row, reason: entry.reason });
		else collected.templates.push(entry.template);
	}
	return collected;
}

export const exportTemplates: StoreOperation = {
	value: 'export',
	name: 'Export',
	action: 'Export templates',
	description: 'Hand out templates as one JSON bundle, to keep or to carry to another instance',
	fields: [
		{
			displayName: 'Export From',
			name: 'exportFrom',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Library', value: 'library', description: 'The templates that come with this package' },
				{ name: 'Store', value: 'store', description: 'The templates of your team' },
			],
			default: 'store',
			description: 'Which templates to hand out',
		},
		...filterFields,
		{ ...textField, displayOptions: { show: { exportFrom: ['store'] } } },
		{
			displayName: 'Output As',
			name: 'outputAs',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'File', value: 'file', description: 'A file in the binary field data' },
				{ name: 'JSON', value: 'json', description: 'An object in the field bundle' },
			],
			default: 'json',
			description: 'What form the bundle has',
		},
	],
	async run({ context, store }, index) {
		const { templates, broken } =
			valueOf<string>(context, 'exportFrom', index, 'store') === 'library'
				? await collectFromLibrary(
						valueOf<string>(context, 'tracker', index, ''),
						valueOf<string>(context, 'kind', index, ''),
					)
				: await collectFromStore(store, filtersOf(context, index), textOf(context, index));
		const bundle = toBundle(templates);
		const report = { count: templates.length, ...(broken.length > 0 ? { broken } : {}) };
		if (valueOf<string>(context, 'outputAs', index, 'json') === 'json') {
			return [{ json: { bundle: toTextIntegers(bundle) as IDataObject, ...report } }];
		}
		const text = `${stringify(bundle, null, '\t')}\n`;
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(text, 'utf8'),
			fileName,
			'application/json',
		);
		return [{ json: { fileName, ...report }, binary: { data } }];
	},
};
