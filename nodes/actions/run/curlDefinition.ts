import type { ActionKind } from '../model/template';
import type { ConnectionValues } from '../model/tracker';
import { isCurl } from '../templates/curl/readCurl';
import { templateFromCurl } from '../templates/curl/templateFromCurl';
import type { TemplateChoice } from '../templates/resolve';
import { trackerOf } from '../trackers';
import { normalizeBaseUrl } from '../transport/url';

/** What a cURL command is read for. */
export interface CurlUse {
	trackerId: string;
	kind: ActionKind;
	/** Gives the values of the connection; undefined where none is chosen. */
	connect(): Promise<ConnectionValues | undefined>;
}

/**
 * The template that a cURL command stands for; anything else stays as it is.
 *
 * @throws InputError where the command cannot be used, or is for another host than the connection.
 */
export async function definitionOf(source: unknown, { trackerId, kind, connect }: CurlUse): Promise<unknown> {
	if (!isCurl(source)) return source;
	const tracker = trackerOf(trackerId);
	const values = await connect();
	const baseUrlOf = (address: string): string => normalizeBaseUrl(tracker, values?.baseUrl ?? address);
	return templateFromCurl(source, {
		tracker,
		kind,
		values: values ?? {},
		// Where nobody says where the API begins, a tracker without a path of its own has it at the root.
		baseUrlOf: (address) =>
			values?.baseUrl || tracker.baseUrl.apiPath ? baseUrlOf(address) : new URL(address).origin,
	});
}

/** A choice whose cURL command, where it is one, has become a template. */
export async function choiceOf(choice: TemplateChoice, use: CurlUse): Promise<TemplateChoice> {
	return choice.source === 'definition'
		? { ...choice, definition: await definitionOf(choice.definition, use) }
		: choice;
}
