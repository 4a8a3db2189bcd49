import type { IDataObject } from 'n8n-workflow';

import { libraryOf } from '../templates/library';
import { allTrackers } from '../trackers';
import { InputError, TrackerError } from '../model/errors';
import { readBundle, toBundle } from '../store/bundle';
import {
	isBroken,
	rawVersion,
	readRow,
	readRows,
	toColumns,
	toStored,
	versionIn,
	type StoredRow,
	type StoredTemplate,
	type TemplateColumns,
} from '../store/rows';
import { rowsAtOnce, type TemplateTable } from '../store/table';
import { filtersOf } from './find';
import { kindField, trackerField, valueOf, type StoreOperation } from './operation';

const fileName = 'tracker-action-templates.json';

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
		trackerField(true),
		kindField(true),
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			default: '',
			placeholder: 'e.g. payout',
			displayOptions: { show: { exportFrom: ['store'] } },
			description: 'Only templates that hold this text',
		},
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
	async run(context, index, store) {
		const tracker = valueOf<string>(context, 'tracker', index, '');
		const kind = valueOf<string>(context, 'kind', index, '');
		const broken: IDataObject[] = [];
		const templates: StoredTemplate[] = [];
		if (valueOf<string>(context, 'exportFrom', index, 'store') === 'library') {
			for (const { id } of allTrackers.filter((entry) => !tracker || entry.id === tracker)) {
				const library = (await libraryOf(id)).filter((template) => !kind || template.kind === kind);
				templates.push(...library.map(({ definition }) => toStored({ ...definition, tracker: id })));
			}
		} else {
			const rows = await store.all(
				filtersOf(context, index),
				valueOf<string>(context, 'text', index, '').trim(),
			);
			for (const entry of readRows(rows)) {
				if (isBroken(entry)) broken.push({ id: entry.id, row: entry.row, reason: entry.reason });
				else templates.push(entry.template);
			}
		}
		const bundle = toBundle(templates);
		const report = { count: templates.length, ...(broken.length > 0 ? { broken } : {}) };
		if (valueOf<string>(context, 'outputAs', index, 'json') === 'json') {
			return [{ json: { bundle: bundle as unknown as IDataObject, ...report } }];
		}
		const text = `${JSON.stringify(bundle, null, '\t')}\n`;
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(text, 'utf8'),
			fileName,
			'application/json',
		);
		return [{ json: { fileName, ...report }, binary: { data } }];
	},
};

type OnExisting = 'update' | 'skip';

interface Report {
	created: string[];
	updated: string[];
	skipped: string[];
	refused: Array<{ id: string; reason: string }>;
	/** Rows that this import has added, by template id. */
	added: Map<string, number>;
	/** What was sent last and not answered yet: nobody knows whether it has been done. */
	open: StoredTemplate[];
}

/** Puts templates into the store; what was done is written to the report as it happens. */
async function write(
	store: TemplateTable,
	templates: StoredTemplate[],
	present: Map<string, StoredRow>,
	onExisting: OnExisting,
	report: Report,
): Promise<void> {
	const fresh = templates.filter(({ id }) => !present.has(id));
	for (let start = 0; start < fresh.length; start += rowsAtOnce) {
		const chunk = fresh.slice(start, start + rowsAtOnce);
		report.open = chunk;
		const { lost, added } = await store.insert(chunk.map((template) => toColumns(template, 1)));
		report.open = [];
		for (const [id, row] of added) report.added.set(id, row);
		for (const { id } of chunk) {
			if (lost.includes(id))
				report.refused.push({ id, reason: 'Somebody else created it at the same moment' });
			else report.created.push(id);
		}
	}
	for (const template of templates) {
		const row = present.get(template.id);
		if (!row) continue;
		const entry = readRow(row);
		const same = !isBroken(entry) && JSON.stringify(entry.template) === JSON.stringify(template);
		if (same || onExisting === 'skip') {
			report.skipped.push(template.id);
			continue;
		}
		report.open = [template];
		const isDone = await store.update(toColumns(template, versionIn(row) + 1), row.id, rawVersion(row));
		report.open = [];
		if (isDone) report.updated.push(template.id);
		else report.refused.push({ id: template.id, reason: 'Somebody else changed it at the same moment' });
	}
}

/**
 * Takes back what an import has done so far: rows that it added, if nobody has changed them, and updates.
 *
 * @returns The templates that stay, because somebody else has changed them since.
 */
async function takeBack(
	store: TemplateTable,
	present: Map<string, StoredRow>,
	report: Report,
): Promise<string[]> {
	const unanswered = new Map(report.open.map((template) => [template.id, JSON.stringify(template)]));
	const rows = await store.read([...report.added.keys(), ...unanswered.keys()]);
	const own = rows.filter(({ id, template_id, definition, version }) => {
		const templateId = String(template_id);
		const isMine = report.added.get(templateId) === id || unanswered.get(templateId) === definition;
		return isMine && version === 1 && !present.has(templateId);
	});
	await store.removeRows(own.map(({ id }) => id));
	const removed = new Set(own.map(({ template_id }) => String(template_id)));
	const there = new Set(rows.map(({ template_id }) => template_id));
	const kept = report.created.filter((id) => there.has(id) && !removed.has(id));
	report.created = [];
	const wasUpdated = (row: StoredRow): boolean =>
		rows.some(
			({ id, definition }) => id === row.id && definition === unanswered.get(String(row.template_id)),
		);
	const unsure = [...unanswered.keys()].filter((id) => {
		const row = present.get(id);
		return row !== undefined && wasUpdated(row);
	});
	for (const id of [...report.updated, ...unsure]) {
		const row = present.get(id);
		if (!row) continue;
		const { template_id, name, tracker, kind, method, path, definition } = row;
		// A version is never given twice: somebody may have read the one that the import made.
		const version = versionIn(row) + 2;
		const before = { template_id, name, tracker, kind, method, path, definition, version };
		const isBack = await store.update(before as TemplateColumns, row.id, versionIn(row) + 1);
		if (!isBack && report.updated.includes(id)) kept.push(id);
		report.updated = report.updated.filter((entry) => entry !== id);
	}
	return kept;
}

/** What of an import is in the store now. */
interface Rest {
	sentence: string;
	/** Whether that is all; otherwise nobody knows of what was sent last. */
	isKnown: boolean;
}

/**
 * As `takeBack`, but an error on the way does not hide why the import ended.
 *
 * @param unknown Templates of which nobody knows whether they were saved.
 */
async function undo(
	store: TemplateTable,
	present: Map<string, StoredRow>,
	report: Report,
	unknown = 0,
): Promise<Rest> {
	try {
		const kept = await takeBack(store, present, report);
		const others = kept.map((id) => `'${id}'`).join(', ');
		return {
			sentence: others
				? `Everything else was taken back, but somebody has changed ${others} since.`
				: 'Nothing was imported.',
			isKnown: true,
		};
	} catch {
		const { created, updated } = report;
		return {
			sentence: `What had been imported could not be taken back: ${created.length} created, ${updated.length} updated.${unsure(unknown)}`,
			isKnown: unknown === 0,
		};
	}
}

const unsure = (unknown: number): string =>
	unknown > 0 ? ` Whether ${unknown} more were saved is not known.` : '';

/** How far an import came that could not go on. */
function howFar({ created, updated }: Report, unknown: number): Rest {
	const isKnown = unknown === 0;
	if (created.length + updated.length + unknown === 0) return { sentence: 'Nothing was imported.', isKnown };
	const done = `${created.length} templates had been created and ${updated.length} updated.`;
	return { sentence: `${done}${unsure(unknown)} Importing again goes on from there.`, isKnown };
}

/** Why an import could not go on, and what of it is in the store now. */
function interrupted(error: unknown, { sentence, isKnown }: Rest): Error {
	if (error instanceof TrackerError) {
		const { hint, mayHaveBeenApplied, ...facts } = error.facts;
		// What became of the last call has been looked at, or is told with the numbers.
		const rest = mayHaveBeenApplied ? undefined : hint;
		return new TrackerError(error.message, {
			...facts,
			hint: [sentence, rest].filter(Boolean).join(' '),
			...(isKnown ? {} : { mayHaveBeenApplied }),
		});
	}
	if (!(error instanceof InputError)) return error as Error;
	return new InputError(error.message, [sentence, error.hint].filter(Boolean).join(' '));
}

function reported(report: Report, more: IDataObject = {}): IDataObject {
	const { created, updated, skipped, refused } = report;
	return {
		counts: {
			created: created.length,
			updated: updated.length,
			skipped: skipped.length,
			refused: refused.length,
		},
		created,
		updated,
		skipped,
		refused,
		...more,
	};
}

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
	async run(context, index, store) {
		const source =
			valueOf<string>(context, 'bundleFrom', index, 'json') === 'file'
				? (
						await context.helpers.getBinaryDataBuffer(
							index,
							valueOf<string>(context, 'binaryField', index, 'data'),
						)
					).toString('utf8')
				: valueOf<unknown>(context, 'bundle', index, '');
		const allOrNothing = valueOf(context, 'allOrNothing', index, false);
		const onExisting = valueOf<OnExisting>(context, 'onExisting', index, 'update');
		const report: Report = { created: [], updated: [], skipped: [], refused: [], added: new Map(), open: [] };
		const templates: StoredTemplate[] = [];
		for (const entry of readBundle(source)) {
			if ('template' in entry) templates.push(entry.template);
			else report.refused.push(entry);
		}
		if (allOrNothing && report.refused.length > 0) {
			throw new InputError(
				`Nothing was imported: ${report.refused.length} of the templates cannot be used, the first is '${report.refused[0]?.id}'`,
				report.refused[0]?.reason,
			);
		}
		const rows = await store.read(templates.map(({ id }) => id));
		const present = new Map(
			rows.sort((a, b) => b.id - a.id).map((row): [string, StoredRow] => [String(row.template_id), row]),
		);
		try {
			await write(store, templates, present, onExisting, report);
		} catch (error) {
			const isOpen = error instanceof TrackerError && error.facts.mayHaveBeenApplied === true;
			const unknown = isOpen ? report.open.length : 0;
			throw interrupted(
				error,
				allOrNothing ? await undo(store, present, report, unknown) : howFar(report, unknown),
			);
		}
		if (allOrNothing && report.refused.length > 0) {
			const [first] = report.refused;
			throw new InputError(
				`'${first?.id}' was refused. ${(await undo(store, present, report)).sentence}`,
				first?.reason,
			);
		}
		return [{ json: reported(report) }];
	},
};
