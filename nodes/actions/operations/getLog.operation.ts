import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { isObject, parseJson } from '../model/json';
import { readDate, readPreset } from '../request/dates';
import { openLog, type LogRow } from '../store/actionLog';
import { limitFields, wantedOf } from './limitFields';
import { valueOf, type StoreOperation } from './operation';

function parsed(text: string): unknown {
	try {
		return text ? parseJson(text) : null;
	} catch {
		// Somebody has written into the table by hand.
		return text;
	}
}

const toItem = ({ time, workflow, execution, node, template, connection, result, ...row }: LogRow) => ({
	json: {
		time,
		result,
		template,
		record: parsed(row.record),
		changes: parsed(row.changes),
		undo: parsed(row.undo),
		workflow,
		execution,
		node,
		connection,
	} as IDataObject,
});

/** Whether a row is about the record with an ID: one of the values that it is known by. */
function isAbout(record: string, row: LogRow): boolean {
	const keys = parsed(row.record);
	return isObject(keys) && Object.values(keys).flat().map(String).includes(record);
}

function sinceOf(context: IExecuteFunctions, index: number): number | undefined {
	const given = valueOf<unknown>(context, 'since', index, '');
	if (given === undefined || given === null || given === '') return undefined;
	const zone = context.getTimezone();
	const preset = typeof given === 'string' ? readPreset(given, zone, 'start') : undefined;
	const time = preset ?? readDate(given, zone);
	if (time) return time.toMillis();
	throw new InputError("'Since' is no date", 'Enter a date such as 2026-01-31, or last 7 days.');
}

export const getLog: StoreOperation = {
	value: 'getLog',
	name: 'Get Log',
	action: 'Get log of writes',
	description: 'Retrieve what Edit and Add nodes with the option Audit have written, newest first',
	fields: [
		{
			displayName: 'Record ID',
			name: 'logRecord',
			type: 'string',
			default: '',
			placeholder: 'e.g. 42',
			description: 'Only writes to the record with this ID',
		},
		{
			displayName: 'Template ID',
			name: 'logTemplate',
			type: 'string',
			default: '',
			placeholder: 'e.g. affise.offer.pause',
			description: 'Only writes by this template',
		},
		{
			displayName: 'Workflow',
			name: 'logWorkflow',
			type: 'string',
			default: '',
			description: 'Only writes of the workflow with this name or ID',
		},
		{
			displayName: 'Since',
			name: 'since',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-01-31, or last 7 days',
			description: 'Only writes from this moment on',
		},
		...limitFields,
	],
	async run({ context }, index) {
		const text = (name: string): string => String(valueOf<unknown>(context, name, index, '') ?? '').trim();
		const wanted = wantedOf(context, index);
		const record = text('logRecord');
		const log = await openLog(context);
		const rows = await log.newest(
			{
				template: text('logTemplate'),
				workflow: text('logWorkflow'),
				since: sinceOf(context, index),
				fits: (row) => !record || isAbout(record, row),
			},
			wanted,
		);
		return rows.map(toItem);
	},
};
