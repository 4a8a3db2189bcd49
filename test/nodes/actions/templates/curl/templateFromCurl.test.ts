import { encodeRequest } from '../../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../../nodes/actions/request/plan';
import { completeTemplate } from '../../../../../nodes/actions/templates/complete';
import { templateFromCurl } from '../../../../../nodes/actions/templates/curl/templateFromCurl';
import { parseTemplate } from '../../../../../nodes/actions/templates/validate';
import { trackerOf } from '../../../../../nodes/actions/trackers';
import { normalizeBaseUrl } from '../../../../../nodes/actions/transport/url';
import { inputErrorOf } from '../../../../helpers/template';
import commands from '../../../../data/curlCommands.json';

interface Command {
	/** Whose documentation shows the call. */
	of: string;
	tracker?: string;
	baseUrl: string;
	command: string[];
	/** What goes out, keys aside; path with the placeholders of the connection. */
	sends: {
		method: string;
		path: string;
		query?: string[];
		json?: unknown;
		form?: string[];
		headers?: object;
	};
	/** Text that stands in the command as a key, and so nowhere else. */
	keys?: string[];
	/** Values for placeholders of the documentation. */
	values?: Record<string, unknown>;
}

const targetOf = (trackerId: string, values: Record<string, unknown>) => {
	const tracker = trackerOf(trackerId);
	return {
		tracker,
		kind: 'edit' as const,
		values,
		baseUrlOf: () => normalizeBaseUrl(tracker, values.baseUrl),
	};
};

const pairs = (text = ''): string[] =>
	[...new URLSearchParams(text)].map(([name, value]) => `${name}=${value}`).sort();

/** What the template of a command sends with the values that stood in the command. */
function sentBy({ tracker: trackerId = 'custom', baseUrl, command, values = {} }: Command) {
	const target = targetOf(trackerId, { baseUrl, authType: 'bearer', value: 'unrelated' });
	const written = templateFromCurl(command.join('\n'), target);
	const template = completeTemplate(parseTemplate(written, target.tracker.pathValues), target.tracker);
	const given = template.parameters
		.filter((parameter) => parameter.const === undefined)
		.map(({ name, example }) => [name, values[name] ?? example] as const)
		.filter(([, value]) => value !== undefined);
	const request = encodeRequest(planRequest(template, Object.fromEntries(given)));
	return { written, request };
}

describe.each((commands as Command[]).map((entry) => [entry.of, entry] as const))('%s', (_, entry) => {
	it('becomes a template that sends the same request', () => {
		const { request } = sentBy(entry);
		const { method, path, query = [], json, form, headers = {} } = entry.sends;
		expect(request).toMatchObject({ method, path });
		expect(pairs(request.query)).toEqual([...query].sort());
		expect(request.headers).toMatchObject(headers);
		const body = request.body ?? '';
		expect(json === undefined ? undefined : (JSON.parse(body) as unknown)).toEqual(json);
		expect(json === undefined ? pairs(body) : []).toEqual([...(form ?? [])].sort());
	});

	it('takes no key along', () => {
		const { written, request } = sentBy(entry);
		const { keys = [] } = entry;
		expect(keys.every((key) => entry.command.join('\n').includes(key))).toBe(true);
		const text = JSON.stringify([written, request]);
		expect(keys.filter((key) => text.includes(key))).toEqual([]);
	});
});

it('come from eight trackers and ten other APIs', () => {
	const all = commands as Command[];
	const trackers = new Set(all.map(({ tracker }) => tracker).filter(Boolean));
	expect(all.length).toBeGreaterThanOrEqual(20);
	expect(trackers.size).toBeGreaterThanOrEqual(8);
	expect(new Set(all.filter(({ tracker }) => !tracker).map(({ of }) => of)).size).toBeGreaterThanOrEqual(10);
});

const own = (command: string) =>
	templateFromCurl(
		command,
		targetOf('custom', {
			baseUrl: 'https://h.example/api',
			authType: 'header',
			name: 'X-Mine',
			value: 'mine-4711',
		}),
	);

it('has names, types and examples for the form', () => {
	const template = own(
		`curl -X PUT https://h.example/api/offers/42/caps/7?dry=true -H 'X-Mine: mine-4711' -H 'X-Trace: on' -d '{"a":1}'`,
	);
	expect(template).toMatchObject({
		name: 'PUT /offers/{offer_id}/caps/{cap_id}',
		kind: 'edit',
		method: 'PUT',
		bodyEncoding: 'json',
	});
	expect(template.parameters).toEqual([
		{ name: 'offer_id', in: 'path', type: 'string', required: true, example: '42' },
		{ name: 'cap_id', in: 'path', type: 'string', required: true, example: '7' },
		{ name: 'dry', in: 'query', type: 'string', example: 'true' },
		{ name: 'a', in: 'body', type: 'integer', required: true, example: 1 },
		{ name: 'X-Trace', in: 'header', type: 'string', const: 'on' },
	]);
});

it('keeps a body whole whose fields no parameter could send as they are', () => {
	const { parameters } = own(`curl https://h.example/api/x --json '{"mixed":[1,"a"],"b":2}'`);
	expect(parameters?.[0]).toEqual({
		name: 'body',
		in: 'body',
		type: 'object',
		property: '$',
		required: true,
		example: { mixed: [1, 'a'], b: 2 },
	});
});

it('gives each value of a body its type', () => {
	const plain = own(
		`curl https://h.example/api/offers/42 --json '{"name":"A","id":5,"rate":1.5,"on":true,"tags":["x"],"geo":{"US":1},"password":"p"}'`,
	);
	expect(plain.parameters?.map(({ name, in: place, type, example }) => [name, place, type, example])).toEqual(
		[
			['offer_id', 'path', 'string', '42'],
			['name', 'body', 'string', 'A'],
			['id', 'body', 'integer', 5],
			['rate', 'body', 'number', 1.5],
			['on', 'body', 'boolean', true],
			['tags', 'body', 'array', ['x']],
			['geo', 'body', 'object', { US: 1 }],
			['password', 'body', 'string', undefined],
			['Accept', 'header', 'string', undefined],
		],
	);
});

it('leaves out keys by their names, by the connection, and wherever the key itself stands', () => {
	const text = JSON.stringify(
		own(
			`curl -u me:secret-1 'https://h.example/api/x?api_key=secret-2&key=secret-3&note=mine-4711&page=2' -H 'x-mine: secret-4' -H 'X-Auth-Token: secret-5' -b 'sid=secret-6'`,
		),
	);
	expect(text).not.toMatch(/secret-\d|mine-4711/);
	expect(text).toContain('"page"');
});

it.each([
	`--json '{"apiKey":"secret-1","x-mine":"secret-2","password":12345678,"user":{"password":"secret-3","name":"A"},"list":[{"api_key":"secret-4"}],"note":"mine-4711"}'`,
	`-d 'x-mine=secret-1&user[password]=secret-2&api_key=12345678&name=A&note=mine-4711'`,
	`-H 'Content-Type: application/json' -d '[{"password":"secret-1","name":"A","note":"mine-4711"}]'`,
])('keeps no key of a body: %s', (data) => {
	const text = JSON.stringify(own(`curl https://h.example/api/x ${data}`));
	expect(text).not.toMatch(/secret-\d|mine-4711|12345678/);
	expect(text).toContain('"A"');
});

it.each([
	['curl https://other.example/api/x', 'it calls other.example, but the connection is for h.example'],
	[
		'curl https://h.example/other/x',
		'its path /other/x is not below the base URL of the connection, https://h.example/api',
	],
	[
		"curl https://h.example/api/x -F 'file=@a.png'",
		'-F sends a form with files (multipart), which templates do not. Use -d where the tracker takes a plain form',
	],
	['curl https://h.example/api/x -d @body.json', '-d reads a file, which templates do not'],
	['curl -I https://h.example/api/x', '-I asks for headers only (HEAD), which templates do not'],
	['curl -X PURGE https://h.example/api/x', 'templates do not send PURGE'],
	["curl -X GET https://h.example/api/x -d 'a=1'", 'it sends data with GET, which templates do not'],
	["curl https://h.example/api/x -H 'Content-Type: text/xml' -d '<a/>'", 'templates do not send text/xml'],
	["curl https://h.example/api/x --json '{'", 'its data is not valid JSON'],
	["curl 'https://h.example/api/x", 'a quote is not closed'],
	['curl --frobnicate https://h.example/api/x', 'the option --frobnicate is not known here'],
	['curl -X POST', 'it has no address'],
])('refuses %s with a reason', (command, why) => {
	const { message } = inputErrorOf(() => own(command));
	expect(message).toMatch(`The cURL command cannot be used: ${why}`);
});

it('takes the address of a documentation that names no host', () => {
	expect(own('curl https://{your-domain}/api/offers/:offer_id').path).toBe('/offers/{offer_id}');
	expect(own('curl https://$HOST/api/offers/YOUR_OFFER_ID').path).toBe('/offers/{offer_id}');
});
