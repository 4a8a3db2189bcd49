import { XMLParser, XMLValidator } from 'fast-xml-parser';

type XmlValue = string | null | XmlValue[] | { [key: string]: XmlValue };

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	removeNSPrefix: true,
	// Numbers stay text: a leading zero or the last digits of a long ID must survive.
	parseTagValue: false,
	parseAttributeValue: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
	trimValues: true,
	// Without it numeric references such as &#xD; stay as they are.
	htmlEntities: true,
});

/** The one thing that a list of this name holds: categories → category, statuses → status, tags → tag. */
function singularsOf(name: string): string[] {
	const lower = name.toLowerCase();
	const forms: string[] = [];
	if (lower.endsWith('ies')) forms.push(`${lower.slice(0, -3)}y`);
	if (lower.endsWith('es')) forms.push(lower.slice(0, -2));
	if (lower.endsWith('s') && !lower.endsWith('ss')) forms.push(lower.slice(0, -1));
	if (lower.endsWith('list')) forms.push(lower.slice(0, -4).replace(/_$/, ''));
	if (lower.startsWith('arrayof')) forms.push(lower.slice(7));
	return forms;
}

/** `<affiliates><affiliate>` and `<allowed_countries><country>` are lists, however many they hold. */
function isListOf(wrapper: string, child: string): boolean {
	const inner = child.toLowerCase();
	return singularsOf(wrapper).some(
		(singular) => singular !== '' && (inner.startsWith(singular) || singular.endsWith(inner)),
	);
}

const isNil = (value: XmlValue | undefined): boolean => value === 'true' || value === '1';

/** Deeper than any tracker answers, and far from what recursion over an answer stands. */
const maxDepth = 200;

function tidy(name: string, value: XmlValue, depth = 0): XmlValue {
	if (depth > maxDepth) throw new RangeError('nested too deeply');
	if (Array.isArray(value)) return value.map((entry) => tidy(name, entry, depth));
	if (typeof value !== 'object' || value === null) return value;
	if (isNil(value['@nil'])) return null;

	const children = Object.entries(value)
		.filter(([key]) => key !== '@nil' && key !== '@xmlns' && !/^@(xsi|xsd|schemaLocation)$/.test(key))
		.map(([key, entry]): [string, XmlValue] => [key, tidy(key, entry, depth + 1)]);
	if (children.length === 0) return '';
	const [first, second] = children.filter(([key]) => !key.startsWith('@'));
	if (first && !second) {
		const [key, entry] = first;
		if (key === '#text' && children.length === 1) return entry;
		if (!Array.isArray(entry) && isListOf(name, key)) first[1] = [entry];
	}
	return Object.fromEntries(children);
}

/**
 * Reads XML as JSON values.
 *
 * @param text A complete XML document.
 * @returns The document element: child elements are keys by local name, all values are text, `xsi:nil` is
 *   null, list wrappers hold lists even of one. Attributes are keys that start with `@`.
 * @throws Error where the text is not well-formed.
 */
export function parseXml(text: string): XmlValue {
	// Some servers put a line break before the declaration.
	const trimmed = text.trimStart();
	const valid = XMLValidator.validate(trimmed);
	if (valid !== true) throw new Error(valid.err.msg);
	const document = parser.parse(trimmed) as { [key: string]: XmlValue };
	const [name, root] = Object.entries(document).find(([key]) => key !== '#text') ?? ['', ''];
	return tidy(name, root);
}
