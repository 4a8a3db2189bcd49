import { InputError } from '../../model/errors';
import { shellWords } from './shellWords';

/** What a cURL command sends. */
export interface CurlCall {
	/** As it was written; GET or POST where nothing was. */
	method: string;
	url: string;
	headers: Array<[name: string, value: string]>;
	/** Parts of `-d` and its kin, in their order, joined by & when they are sent. */
	data: string[];
	/** Whether the data goes into the query (`-G`). */
	dataInQuery: boolean;
}

const isCommand = /^\s*(?:\$\s+)?curl(?:\.exe)?\s/i;

/** Whether a text is a cURL command rather than JSON. */
export const isCurl = (source: unknown): source is string =>
	typeof source === 'string' && isCommand.test(source);

export const refuseCurl = (
	why: string,
	hint = 'Change the command, or write the template as JSON.',
): InputError => new InputError(`The cURL command cannot be used: ${why}`, `${hint} Nothing was sent.`);

/** Options that change nothing of what is sent, or that n8n does in its own way; those of the second list take a value. */
const ignored = new Set(
	'-s --silent -S --show-error -L --location -k --insecure -i --include -v --verbose -f --fail --compressed -# --progress-bar -N --no-buffer -g --globoff --http1.1 --http2 --http2-prior-knowledge -4 -6 --fail-with-body --tlsv1.2 -n --netrc -O -J'.split(
		' ',
	),
);
const ignoredWithValue = new Set(
	'-o --output -w --write-out -m --max-time --connect-timeout --retry --retry-delay -b --cookie -c --cookie-jar -u --user --oauth2-bearer -D --dump-header --cacert --capath -E --cert --key --resolve'.split(
		' ',
	),
);

/** What templates cannot send, and why. */
const refused: Record<string, string> = {
	'-F': 'sends a form with files (multipart), which templates do not. Use -d where the tracker takes a plain form',
	'--form-string': 'sends a form with files (multipart), which templates do not',
	'-T': 'sends a file, which templates do not',
	'-I': 'asks for headers only (HEAD), which templates do not',
	'--data-binary @': 'reads a file, which templates do not',
	'-K': 'reads a file, which templates do not',
	'-x': 'goes through a proxy: set that in n8n',
};

const long: Record<string, string> = {
	'--request': '-X',
	'--header': '-H',
	'--data': '-d',
	'--data-ascii': '-d',
	'--get': '-G',
	'--form': '-F',
	'--upload-file': '-T',
	'--head': '-I',
	'--config': '-K',
	'--proxy': '-x',
	'--user-agent': '-A',
	'--referer': '-e',
};

const plainData: ReadonlySet<string> = new Set(['-d', '--data-raw', '--data-binary']);
const withValue = new Set(
	'-X -H -d --data-raw --data-binary --data-urlencode --json --url -A -e -F -T -K -x --form-string'.split(
		' ',
	),
);

/** Options apart from their values: -XPOST, --request=POST and bundled letters such as -sSL are written out. */
function* optionsOf(words: string[]): Generator<[option: string, value: string]> {
	const queue = [...words];
	for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
		const [, name = word, attached] = /^(--[\w.-]+)=([^]*)$/.exec(word) ?? [];
		const option = long[name] ?? name;
		if (!option.startsWith('-') || option === '-') yield ['--url', word];
		else if (withValue.has(option) || ignoredWithValue.has(option))
			yield [option, attached ?? queue.shift() ?? ''];
		else if (option.startsWith('--') || option.length === 2) yield [option, ''];
		else {
			const first = option.slice(0, 2);
			if (withValue.has(first) || ignoredWithValue.has(first)) yield [first, option.slice(2)];
			else {
				yield [first, ''];
				queue.unshift(`-${option.slice(2)}`);
			}
		}
	}
}

/** What curl makes of a value of `--data-urlencode`. */
function encodedData(value: string): string {
	const at = value.indexOf('=');
	const encode = (text: string): string => encodeURIComponent(text);
	if (at < 0) return encode(value);
	return `${value.slice(0, at)}${at > 0 ? '=' : ''}${encode(value.slice(at + 1))}`;
}

function headerOf(value: string): [string, string] {
	const at = value.search(/[:;]/);
	return at < 0 ? [value.trim(), ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}

/**
 * Reads a cURL command.
 *
 * @throws InputError where it cannot be read, or does what a template cannot.
 */
export function readCurl(command: string): CurlCall {
	const all = shellWords(command.replace(/^\s*\$\s+/, ''));
	if (!all) throw refuseCurl('a quote is not closed');
	const words = all.slice(1);
	const call: CurlCall = { method: '', url: '', headers: [], data: [], dataInQuery: false };
	for (const [option, value] of optionsOf(words)) {
		const readsFile = /^@/.test(value) && /^-d$|^--data-binary$|^--json$/.test(option);
		const why = readsFile ? refused['--data-binary @'] : refused[option];
		if (why) throw refuseCurl(`${option} ${why}`);
		if (option === '--url') {
			if (call.url) throw refuseCurl(`it names two addresses, ${call.url} and ${value}`);
			call.url = value;
		} else if (option === '-X') call.method = value.toUpperCase();
		else if (option === '-H') call.headers.push(headerOf(value));
		else if (option === '-A') call.headers.push(['User-Agent', value]);
		else if (option === '-e') call.headers.push(['Referer', value]);
		else if (option === '-G') call.dataInQuery = true;
		else if (option === '--data-urlencode') {
			if (/^[^=]*@/.test(value)) throw refuseCurl(`${option} reads a file, which templates do not`);
			call.data.push(encodedData(value));
		} else if (option === '--json') {
			call.data.push(value);
			call.headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
		} else if (plainData.has(option)) call.data.push(value);
		else if (!ignored.has(option) && !ignoredWithValue.has(option)) {
			throw refuseCurl(`the option ${option} is not known here`);
		}
	}
	if (!call.url) throw refuseCurl('it has no address');
	call.method ||= call.data.length > 0 && !call.dataInQuery ? 'POST' : 'GET';
	return call;
}
