import { stringify } from 'lossless-json';
import type { IExecuteFunctions } from 'n8n-workflow';

import { keyNames } from '../change/keys';
import { credentialTypeOf } from '../model/credentialType';
import { InputError, TrackerError } from '../model/errors';
import { isIdName } from '../model/idName';
import type { ActionTemplate } from '../model/template';
import type { Redactor } from '../redact/redactor';
import { openLog, workflowText, type ActionLog, type LogRow } from '../store/actionLog';
import { addHint } from './host';
import type { LoggedWrite, WriteLog } from './writeSession';
import { plainChanges, shown } from './writtenItem';

const defaultDays = 90;
const millisecondsOfDay = 86_400_000;

const notLogged = 'The log cannot be written, so that the change was not made';

/** The parameters that say which record a write is about, also where it is not read before. */
function recordNames(template: ActionTemplate): ReadonlySet<string> {
	const { kind, bulk, parameters } = template;
	const ids = parameters.filter(({ name, required }) => kind === 'edit' && required && isIdName(name));
	return new Set([...keyNames(template), ...(bulk ? [bulk.parameter] : []), ...ids.map(({ name }) => name)]);
}

/** What the record is known by, and what becomes of its fields. */
function partsOf({ task, changes }: LoggedWrite): { record: unknown; changes: unknown } {
	const names = recordNames(task.template);
	const values = Object.entries(task.write.values);
	return {
		record: Object.fromEntries(values.filter(([name]) => names.has(name))),
		changes:
			(changes && plainChanges(changes)) ??
			values.filter(([name]) => !names.has(name)).map(([field, after]) => ({ field, after })),
	};
}

function rowOf(context: IExecuteFunctions, write: LoggedWrite, redactor: Redactor): LogRow {
	const node = context.getNode();
	const { template, tracker } = write.task;
	const { record, changes } = partsOf(write);
	const text = (value: unknown): string => stringify(shown(redactor, value)) ?? '';
	const now = new Date();
	return {
		time: now.toISOString(),
		at: now.getTime(),
		workflow: workflowText(context.getWorkflow()),
		execution: context.getExecutionId(),
		node: node.name,
		template: template.id,
		connection: node.credentials?.[tracker.credentialType ?? credentialTypeOf(tracker.id)]?.name ?? '',
		record: text(record),
		changes: text(changes),
		result: 'sent',
		undo: write.undo ? text(write.undo) : '',
	};
}

/** Nothing was sent to the tracker, whatever became of the log. */
function toRefusal(error: unknown): unknown {
	if (error instanceof TrackerError) {
		const { hint, statusCode, mayHaveBeenApplied } = error.facts;
		return new TrackerError(`${notLogged}: ${error.message}`, {
			hint: mayHaveBeenApplied
				? 'The log may hold a row of it that says sent. Run this item again when the instance of the template store answers.'
				: hint,
			statusCode,
		});
	}
	return error instanceof InputError ? new InputError(`${notLogged}: ${error.message}`, error.hint) : error;
}

const unlessRefused = async <T>(work: Promise<T>): Promise<T> =>
	await work.catch(async (error: unknown) => await Promise.reject(toRefusal(error)));

/**
 * The log of a run: a row a write, which is there before the write goes out.
 *
 * @param days For how many days rows are kept; 0 keeps all. Older ones are deleted once, after the writes of the run.
 */
export function writeLog(context: IExecuteFunctions, days = defaultDays): WriteLog {
	let opened: Promise<ActionLog> | undefined;
	return {
		async begin(write, redactor) {
			opened ??= openLog(context);
			const log = await unlessRefused(opened);
			const row = await unlessRefused(log.add(rowOf(context, write, redactor)));
			return async (result) => {
				try {
					await log.setResult(row, result);
				} catch {
					addHint(context, {
						message:
							"A row of the log still says 'sent' although the write has come to its end: the log could not be written.",
					});
				}
			};
		},
		async close() {
			if (!opened || days === 0) return;
			try {
				await (await opened).removeBefore(Date.now() - days * millisecondsOfDay);
			} catch {
				addHint(context, {
					message: 'Old rows of the log could not be deleted. The next run with the log tries again.',
				});
			}
		},
	};
}
