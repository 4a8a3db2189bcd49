import { InputError, TrackerError } from '../model/errors';
import { remarksOn } from './remarks';
import {
	isBroken,
	rawVersion,
	readRow,
	templateRows,
	definitionText,
	toColumns,
	versionIn,
	type StoredRow,
	type StoredTemplate,
	type TemplateColumns,
} from './rows';
import { rowsAtOnce, type TemplateTable } from './table';

/** What to do with a template whose ID the store knows. */
export type OnExisting = 'update' | 'skip';

/** What an import has done, by template id. */
export interface ImportReport {
	created: string[];
	updated: string[];
	skipped: string[];
	refused: Array<{ id: string; reason: string }>;
	/** What in the templates is worth a look before somebody runs them. */
	remarks: Array<{ id: string; remark: string }>;
}

/** An import on its way. */
interface Import {
	store: TemplateTable;
	/** The rows of its templates that were there before. */
	present: Map<string, StoredRow>;
	report: ImportReport;
	/** Rows that it has added, by template id. */
	added: Map<string, number>;
	/** What was sent last and not answered yet. */
	unanswered: StoredTemplate[];
}

/** Adds the templates that the store does not have. */
async function addNew(running: Import, templates: StoredTemplate[]): Promise<void> {
	const { store, report } = running;
	for (let start = 0; start < templates.length; start += rowsAtOnce) {
		const chunk = templates.slice(start, start + rowsAtOnce);
		running.unanswered = chunk;
		const { lost, added } = await store.insert(chunk.map((template) => toColumns(template, 1)));
		running.unanswered = [];
		for (const [id, row] of added) running.added.set(id, row);
		for (const { id } of chunk) {
			if (lost.includes(id))
				report.refused.push({ id, reason: 'Somebody else created it at the same moment' });
			else report.created.push(id);
		}
	}
}

/** Puts a template into the place of the one that the store has. */
async function replace(running: Import, template: StoredTemplate, onExisting: OnExisting): Promise<void> {
	const { store, present, report } = running;
	const row = present.get(template.id);
	if (!row) return;
	const entry = readRow(row);
	const isSame = !isBroken(entry) && definitionText(entry.template) === definitionText(template);
	if (isSame || onExisting === 'skip') {
		report.skipped.push(template.id);
		return;
	}
	running.unanswered = [template];
	const isDone = await store.update(toColumns(template, versionIn(row) + 1), row.id, rawVersion(row));
	running.unanswered = [];
	if (isDone) report.updated.push(template.id);
	else report.refused.push({ id: template.id, reason: 'Somebody else changed it at the same moment' });
}

/**
 * Takes back what an import has done so far: rows that it added, if nobody has changed them, and updates.
 *
 * @returns The templates that stay, because somebody else has changed them since.
 */
async function takeBack({ store, present, report, added, unanswered }: Import): Promise<string[]> {
	const sent = new Map(unanswered.map((template) => [template.id, definitionText(template)]));
	const rows = await store.read([...added.keys(), ...sent.keys()]);
	const own = rows.filter(({ id, template_id, definition, version }) => {
		const templateId = String(template_id);
		const isMine = added.get(templateId) === id || sent.get(templateId) === definition;
		return isMine && version === 1 && !present.has(templateId);
	});
	await store.removeRows(own.map(({ id }) => id));
	const removed = new Set(own.map(({ template_id }) => String(template_id)));
	const there = new Set(rows.map(({ template_id }) => template_id));
	const kept = report.created.filter((id) => there.has(id) && !removed.has(id));
	report.created = [];
	const wasUpdated = (id: string): boolean =>
		rows.some((row) => row.id === present.get(id)?.id && row.definition === sent.get(id));
	for (const id of [...report.updated, ...[...sent.keys()].filter(wasUpdated)]) {
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
interface Outcome {
	sentence: string;
	/** Whether nobody knows of what was sent last. */
	uncertain: boolean;
}

const uncertainSentence = (count: number): string =>
	count > 0 ? ` Whether ${count} more were saved is not known.` : '';

/**
 * As `takeBack`, but an error on the way does not hide why the import ended.
 *
 * @param uncertain Number of templates of which nobody knows whether they were saved.
 */
async function undo(running: Import, uncertain = 0): Promise<Outcome> {
	try {
		const kept = await takeBack(running);
		const others = kept.map((id) => `'${id}'`).join(', ');
		return {
			sentence: others
				? `Everything else was taken back, but somebody has changed ${others} since.`
				: 'Nothing was imported.',
			uncertain: false,
		};
	} catch {
		const { created, updated } = running.report;
		return {
			sentence: `What had been imported could not be taken back: ${created.length} created, ${updated.length} updated.${uncertainSentence(uncertain)}`,
			uncertain: uncertain > 0,
		};
	}
}

/** What an import has done that could not go on. */
function describeProgress({ report: { created, updated } }: Import, uncertain: number): Outcome {
	const isNothing = created.length + updated.length + uncertain === 0;
	const done = `${created.length} templates had been created and ${updated.length} updated.`;
	return {
		sentence: isNothing
			? 'Nothing was imported.'
			: `${done}${uncertainSentence(uncertain)} Importing again goes on from there.`,
		uncertain: uncertain > 0,
	};
}

/** Why an import could not go on, and what of it is in the store now. */
function interrupted(error: unknown, { sentence, uncertain }: Outcome): Error {
	if (error instanceof TrackerError) {
		const { hint, mayHaveBeenApplied, ...facts } = error.facts;
		// What became of the last call has been looked at, or is told with the numbers.
		const rest = mayHaveBeenApplied ? undefined : hint;
		return new TrackerError(error.message, {
			...facts,
			hint: [sentence, rest].filter(Boolean).join(' '),
			...(uncertain ? { mayHaveBeenApplied } : {}),
		});
	}
	if (!(error instanceof InputError)) return error as Error;
	return new InputError(error.message, [sentence, error.hint].filter(Boolean).join(' '));
}

/**
 * Puts templates into the store.
 *
 * @param refused What of the bundle cannot be used, for the report.
 * @param allOrNothing Whether everything is taken back where one template is refused or the import cannot go on.
 * @returns What was done with each template.
 * @throws InputError where one is refused and all or nothing is wanted; otherwise what ended the import. Both say what
 *   of it is in the store.
 */
export async function importInto(
	store: TemplateTable,
	templates: StoredTemplate[],
	refused: ImportReport['refused'],
	{ onExisting, allOrNothing }: { onExisting: OnExisting; allOrNothing: boolean },
): Promise<ImportReport> {
	const [unusable] = refused;
	if (allOrNothing && unusable) {
		throw new InputError(
			`Nothing was imported: ${refused.length} of the templates cannot be used, the first is '${unusable.id}'`,
			unusable.reason,
		);
	}
	const report: ImportReport = {
		created: [],
		updated: [],
		skipped: [],
		refused: [...refused],
		remarks: templates.flatMap((template) =>
			remarksOn(template).map((remark) => ({ id: template.id, remark })),
		),
	};
	const present = templateRows(await store.read(templates.map(({ id }) => id)));
	const running: Import = { store, present, report, added: new Map(), unanswered: [] };
	try {
		const isNew = ({ id }: StoredTemplate): boolean => !present.has(id);
		await addNew(running, templates.filter(isNew));
		for (const template of templates) await replace(running, template, onExisting);
	} catch (error) {
		const isUncertain = error instanceof TrackerError && error.facts.mayHaveBeenApplied === true;
		const uncertain = isUncertain ? running.unanswered.length : 0;
		const outcome = allOrNothing ? await undo(running, uncertain) : describeProgress(running, uncertain);
		return await Promise.reject(interrupted(error, outcome));
	}
	const [first] = report.refused;
	if (allOrNothing && first) {
		throw new InputError(`'${first.id}' was refused. ${(await undo(running)).sentence}`, first.reason);
	}
	return report;
}
