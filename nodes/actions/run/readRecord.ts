import { matchingRecords } from '../change/reader';
import { TrackerError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import { namesList, type JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { callForRecords, type Records } from './call';
import type { RecordReading } from './planWrite';
import { lastWrite } from './recordLock';
import type { SharedCalls } from './sharedCalls';

const nothingWritten = 'It is read before it is written; nothing was written for this item.';

const callKey = (transport: Transport, { call }: RecordReading): string =>
	JSON.stringify([transport.key, call.template.id, call.request]);

/** Tells a record apart from all others of its connection. */
export const readingKey = ({ call, match, matchValues }: RecordReading): string =>
	JSON.stringify([call.template.id, call.request, match, matchValues.map((value) => String(value))]);

/** Tells a record apart from all others, over all executions. */
export const recordKey = (transport: Transport, reading: RecordReading): string =>
	JSON.stringify([transport.key, readingKey(reading)]);

function notWritten(error: unknown): unknown {
	if (!(error instanceof TrackerError)) return error;
	const { hint, ...facts } = error.facts;
	return new TrackerError(error.message, {
		...facts,
		hint: [hint, nothingWritten].filter(Boolean).join(' '),
	});
}

const isGone = (error: unknown): boolean => error instanceof TrackerError && error.facts.statusCode === 404;

/** What a reader gives, read once for all items that ask for the same. */
async function read(
	transport: Transport,
	reading: RecordReading,
	shared: SharedCalls,
	after: number,
): Promise<Records> {
	const make = async () => await callForRecords(transport, reading.call, { isRaw: true });
	return await shared.once(callKey(transport, reading), make, after);
}

/**
 * Reads the records that fit. What has been read before is used again, unless the record was written since.
 *
 * @param template The template that writes.
 * @param values The values by which its record is told apart.
 * @param after A moment of `tick`: what was read before it is not good enough.
 * @throws TrackerError where the list cannot be read whole.
 */
export async function findRecords(
	transport: Transport,
	template: ActionTemplate,
	reading: RecordReading,
	values: Readonly<Record<string, unknown>>,
	shared: SharedCalls,
	after = lastWrite(recordKey(transport, reading)),
): Promise<JsonRecord[]> {
	const { records, hints, isCut } = await read(transport, reading, shared, after);
	const found = reading.match
		? matchingRecords(template, reading.match, values, records)
		: records.slice(0, 1);
	if (found.length > 0 || !isCut) return found;
	throw new TrackerError('The record was not found among those that could be read', {
		hint: hints.join(' '),
	});
}

/**
 * Finds the records that are there already, before one is added. Where a reader of one record answers that there is none,
 * there is none; that the address of a list is not there says nothing of its records.
 *
 * @throws TrackerError where nobody can tell.
 */
export async function findExisting(
	transport: Transport,
	template: ActionTemplate,
	reading: RecordReading,
	values: Readonly<Record<string, unknown>>,
	shared: SharedCalls,
): Promise<JsonRecord[]> {
	const readsOne = !namesList(reading.call.template.response.records);
	return await findRecords(transport, template, reading, values, shared).catch((error: unknown) => {
		if (readsOne && isGone(error)) return [];
		throw error;
	});
}

/**
 * Reads the one record that a write is about, as it is now.
 *
 * @param after A moment of `tick`: what was read before it is not good enough.
 * @returns The record as it came, secrets and all; undefined where there is none and the call makes it.
 * @throws TrackerError where it cannot be read, or is not there, or several fit. Then nothing has been written.
 */
export async function readRecord(
	transport: Transport,
	template: ActionTemplate,
	reading: RecordReading,
	values: Readonly<Record<string, unknown>>,
	shared: SharedCalls,
	after?: number,
): Promise<JsonRecord | undefined> {
	let found: JsonRecord[];
	try {
		found = await findRecords(transport, template, reading, values, shared, after);
	} catch (error) {
		if (template.edit?.creates && isGone(error)) return undefined;
		throw notWritten(error);
	}
	if (found.length === 1 || (found.length === 0 && template.edit?.creates)) return found[0];
	throw new TrackerError(
		found.length === 0
			? 'There is no such record to change'
			: `${found.length} records fit, so that nobody can tell which one is meant`,
		{ hint: `Check the IDs, and what the record must match. ${nothingWritten}` },
	);
}
