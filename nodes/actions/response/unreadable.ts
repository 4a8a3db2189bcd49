/** Characters at the start of an answer that tell what it is. */
const maxStartLength = 20_000;

const asText = "Set 'format' in the template's response to 'text' to take it as it is.";

const phpNotice =
	/^\s*(<br\s*\/?>\s*)?(<b>)?(PHP )?(Notice|Warning|Deprecated|Strict Standards|(Fatal|Parse) error)(<\/b>)?:/i;
const noNumber = /[:[,]\s*-?(NaN|Infinity)\s*[,\]}]/;

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether the lines are rows of a table: the same separator equally often in the first two. */
function isTable([first = '', second = '']: string[]): boolean {
	return [',', ';', '\t'].some((separator) => {
		const columns = (line: string) => line.replace(/"[^"]*"/g, '').split(separator).length;
		return columns(first) > 1 && columns(first) === columns(second);
	});
}

/**
 * What a person does about an answer that cannot be read, by what came.
 *
 * @param text The answer.
 * @returns A sentence or two; undefined where what came is of no known kind, such as a web page.
 */
export function hintAtUnreadable(text: string): string | undefined {
	const start = text.slice(0, maxStartLength).trim();
	const lines = start.split(/\r?\n/);
	if (phpNotice.test(start)) {
		return "The tracker's server writes messages of PHP into its answers. Tell who runs the tracker: display_errors is to be switched off there.";
	}
	if (/^[[{]/.test(start)) {
		if (noNumber.test(text)) {
			return `The answer holds NaN or Infinity, which JSON does not know. Leave out the columns that hold it, or tell who runs the tracker. ${asText}`;
		}
		if (lines.length > 1 && lines.slice(0, 2).every(isJson)) {
			return `The answer is a JSON document a line (NDJSON). Ask the tracker for plain JSON if it can give that. ${asText}`;
		}
		return /[\]}]\s*$/.test(text.slice(-100))
			? `The answer begins like JSON but does not keep to its form. ${asText}`
			: 'The answer breaks off before its end. Try again, or ask for less: a shorter time or fewer columns.';
	}
	if (start.startsWith('<')) return undefined;
	if (isTable(lines)) {
		return `The answer is a table of text (CSV). Ask the tracker for JSON, often by a parameter such as format=json. ${asText}`;
	}
	return `The answer is plain text. If the API answers so, it can be read: ${asText} Otherwise check the base URL of the connection.`;
}
