import { namesList } from '../response/records';
import type { Tracker } from '../model/tracker';
import type { ActionTemplate, BodyEncoding, TemplateDefinition } from '../model/template';

/** A GET has no body: what a template puts there goes into the query. */
function encodingOf({ method, bodyEncoding }: TemplateDefinition, byDefault: BodyEncoding): BodyEncoding {
	const encoding = bodyEncoding ?? byDefault;
	return method === 'GET' && encoding !== 'none' ? 'query' : encoding;
}

/**
 * Fills in what a template leaves to its tracker.
 *
 * @param definition A valid template.
 * @param tracker The tracker whose defaults apply.
 * @param ofLibrary Whether it ships inside the package; what others say of themselves is not to be trusted.
 */
export function completeTemplate(
	definition: TemplateDefinition,
	tracker: Tracker,
	ofLibrary = false,
): ActionTemplate {
	const { defaults } = tracker;
	const { response = {} } = definition;
	const isList = definition.kind === 'get' && namesList(response.records);
	const pagination = response.pagination ?? (isList ? defaults.pagination : undefined);
	return {
		...definition,
		definition,
		ofLibrary,
		id: definition.id ?? 'definition',
		tracker: tracker.id,
		server: definition.server ?? 'api',
		bodyEncoding: encodingOf(definition, defaults.bodyEncoding),
		arrayFormat: definition.arrayFormat ?? defaults.arrayFormat,
		parameters: definition.parameters ?? [],
		pathValues: tracker.pathValues ?? [],
		headers: defaults.headers ?? {},
		response: {
			...response,
			success: response.success ?? defaults.success,
			message: response.message ?? defaults.message,
			format: response.format ?? defaults.format,
			pagination: pagination?.style === 'none' ? undefined : pagination,
		},
	};
}
