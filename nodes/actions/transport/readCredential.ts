import { createHash } from 'crypto';

import { credentialTypeOf } from '../model/credentialType';
import type { HttpRequest } from '../model/http';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { Redactor } from '../redact/redactor';
import { secretsOf } from '../redact/secrets';
import { checkAuthentication } from '../request/authenticate';
import { fieldReader, sentFieldsOf, type FieldReader } from '../request/credentialFields';
import { labelOf } from '../request/labels';
import { fillPath } from '../request/path';
import type { CallContext } from './contract';
import { addressOf, normalizeBaseUrl } from './url';

/** A credential whose values can be used. */
export interface Credential {
	tracker: Tracker;
	values: ConnectionValues;
	/** Tidied up. */
	baseUrl: string;
	/** Host and port, for messages. */
	host: string;
	/** Stands for the account in what is remembered of it: the same for all credentials that hold the same keys. */
	key: string;
	/** Knows its secrets; the tokens of sessions come to them. */
	redactor: Redactor;
}

/** The n8n credential type of a tracker. */
export const typeOf = ({ id, credentialType }: Tracker): string => credentialType ?? credentialTypeOf(id);

/** The values of the connection that the node has chosen, for an item. */
export const connectionOf = async (
	context: CallContext,
	tracker: Tracker,
	item?: number,
): Promise<ConnectionValues> =>
	'getInputData' in context
		? await context.getCredentials(typeOf(tracker), item)
		: await context.getCredentials(typeOf(tracker));

/** @throws InputError where the base URL or a key cannot be used. */
export function readCredential(tracker: Tracker, values: ConnectionValues): Credential {
	const baseUrl = normalizeBaseUrl(tracker, values.baseUrl);
	checkAuthentication(tracker, values);
	const sent = sentFieldsOf(tracker, values).map(fieldReader({ ...values, sessionToken: '' }));
	return {
		tracker,
		values,
		baseUrl,
		host: new URL(baseUrl).host,
		key: createHash('sha256')
			.update(JSON.stringify([tracker.id, baseUrl, ...sent]))
			.digest('hex'),
		redactor: new Redactor(secretsOf(tracker, values), tracker.secretFields),
	};
}

/**
 * Stands for the account of the connection that the node has chosen, in what is remembered of it.
 *
 * @throws InputError where no connection is chosen, or it cannot be used.
 */
export const connectionKey = async (context: CallContext, tracker: Tracker): Promise<string> =>
	tracker.respond ? tracker.id : readCredential(tracker, await connectionOf(context, tracker)).key;

/**
 * The whole address of a call.
 *
 * @param read Gives the fields of the credential that stand in paths; masked for a preview.
 * @throws InputError where the address would leave the host of the credential.
 */
export function addressIn(
	{ tracker, values, baseUrl }: Credential,
	request: HttpRequest,
	read: FieldReader = fieldReader(values),
): string {
	const path = fillPath(request.path, (name) => ({ text: read(name), label: labelOf({ name }) }));
	return addressOf(baseUrl, { ...request, path }, tracker.baseUrl.apiPath);
}
