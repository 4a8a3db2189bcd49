import type { IDataObject } from 'n8n-workflow';

import type { Redactor } from '../redact/redactor';
import { listResponseFields } from '../response/fields';
import { hintAtMissingRecords } from '../response/missing';
import { recordPaths, recordsOf } from '../response/records';
import { variableOf } from '../response/variables';
import type { PlannedCall } from '../run/call';
import { hintFor, judge } from '../run/verdict';
import type { Reply } from '../transport/contract';
import { checkRecordHint } from '../transport/networkFailure';

const maxFields = 300;
const maxRecords = 5;

/** What a test says of an answer, failures included. */
export interface Report extends IDataObject {
	success: boolean;
	/** As people may see it. */
	answer: IDataObject;
}

/**
 * What came back for a call that was made.
 *
 * @param redactor Knows the connection's secrets and the passwords that were sent.
 */
export function reportOf({ template, tracker }: PlannedCall, reply: Reply, redactor: Redactor): Report {
	const { shown, failure, mayHaveBeenApplied } = judge(template, reply, redactor);
	const success = failure === undefined;
	const records = success ? recordsOf(template.response, shown.body) : [];
	const answer = redactor.names((shown.body ?? null) as IDataObject);
	const fields = success ? listResponseFields(template.response, answer).slice(0, maxFields) : [];
	const hintAtFailure = mayHaveBeenApplied ? checkRecordHint : hintFor(tracker, shown);
	const isEmptyRead = template.kind === 'get' && records.length === 0;
	const hintAtSuccess = isEmptyRead ? hintAtMissingRecords(template.response, shown.body) : undefined;
	const hint = success ? hintAtSuccess : hintAtFailure;
	return {
		success,
		...(success ? {} : { message: failure }),
		...(mayHaveBeenApplied ? { mayHaveBeenApplied } : {}),
		...(hint === undefined ? {} : { hint: redactor.text(hint) }),
		statusCode: shown.statusCode,
		answer,
		recordCount: records.length,
		records: redactor.names(records.slice(0, maxRecords)) as IDataObject[],
		fields: fields.map(({ path, value }) => ({
			path,
			value,
			variable: variableOf(path, 1, recordPaths(template.response)).name,
		})) as IDataObject[],
	};
}
