import { Info } from 'luxon';

import { InputError } from '../model/errors';
import { toTextIntegers } from '../model/json';
import type { ActionTemplate } from '../model/template';
import { Redactor } from '../redact/redactor';
import { MissingValue } from '../request/fill';
import { readValues } from '../request/givenValues';
import { toObject } from '../request/nested';
import { planRequest } from '../request/plan';
import { readyJson } from '../request/readyJson';
import { recordPaths } from '../response/records';
import { nameVariables, nextStep, type Variable } from '../response/variables';
import { trackerOf } from '../trackers';
import type { PlannedCall } from './call';
import type { ItemInput, Output } from './item';
import { toLimit } from './limit';
import { firstRequest } from './pages';
import { planWrite, type Readers, type WritePlan } from './planWrite';
import { toResponseFields, toStepNumber } from './responseFields';

/** What one input item asks for, checked and ready to be sent. */
export interface Task extends PlannedCall {
	/** The values that the person gave, by parameter. */
	given: Record<string, unknown>;
	output: Output;
	/** What the chosen response fields become. */
	variables: Variable[];
	/** Whether all fields of the input item come along with the variables. */
	keepsInput: boolean;
	/** What is done beside the call, where it writes. */
	write?: WritePlan;
}

/** A task that writes. */
export type WriteTask = Task & { write: WritePlan };

/** Whether Luxon knows a zone takes it longer than all else of a plan. */
const knownZones = new Set<string>();

function checkZone(zone: string): string {
	if (knownZones.has(zone)) return zone;
	if (Info.normalizeZone(zone).isValid) {
		knownZones.add(zone);
		return zone;
	}
	throw new InputError(`'Timezone' is not a known time zone: ${zone}`, 'Enter one such as Europe/Berlin.');
}

function withKeys(
	{ message, hint }: InputError,
	template: ActionTemplate,
	values: Record<string, unknown>,
): InputError {
	toObject('Parameters (JSON)', values);
	const shown = new Redactor([]).values(toTextIntegers(values)) as Record<string, unknown>;
	return new InputError(message, `${hint ?? ''} As JSON: ${readyJson(template, shown)}`);
}

/**
 * Plans a call whose values are JSON: of a value that is missing, the refusal has JSON that lacks nothing.
 *
 * @throws InputError, also where the values are nested so deeply that they cannot be shown.
 */
export function tellingKeys<T>(template: ActionTemplate, values: Record<string, unknown>, plan: () => T): T {
	try {
		return plan();
	} catch (error) {
		throw error instanceof MissingValue ? withKeys(error, template, values) : error;
	}
}

/**
 * Turns what an item asks for into a call that can be sent: whatever can be wrong is found here, since a run must not stop
 * half-way.
 *
 * @param input Fields of the input item.
 * @param readers The templates that a write reads by.
 * @throws InputError for the first input that cannot be used.
 */
export function planItem(
	template: ActionTemplate,
	item: ItemInput,
	input: object = {},
	readers: Readers = {},
): Task {
	const variables =
		item.output === 'fields'
			? nameVariables(
					toResponseFields([item.responseFields.chosen, item.responseFields.others]),
					toStepNumber(item.stepNumber) || nextStep(input),
					item.readsRecords ? recordPaths(template.response) : [],
				)
			: [];
	const zone = checkZone(item.zone);
	const values = readValues(item.values);
	const planCall = () =>
		item.write
			? planWrite(template, values, zone, item.write, readers)
			: { plan: planRequest(template, values, zone), write: undefined };
	const { plan, write } = item.isJson ? tellingKeys(template, values, planCall) : planCall();
	const given = write?.values ?? values;
	const wanted = toLimit(item.returnAll, item.limit);
	return {
		tracker: trackerOf(template.tracker),
		template,
		plan,
		given,
		request: firstRequest(template, plan, wanted),
		output: item.output,
		wanted,
		variables,
		keepsInput: item.includeInputFields,
		...(write ? { write } : {}),
	};
}
