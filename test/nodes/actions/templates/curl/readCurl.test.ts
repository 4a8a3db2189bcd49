import { isCurl, readCurl } from '../../../../../nodes/actions/templates/curl/readCurl';

it.each<[unknown, boolean]>([
	['curl https://h.example', true],
	[' $ curl.exe -X POST', true],
	['{"name": "curl x"}', false],
	['curling', false],
	[{ name: 'x' }, false],
	[undefined, false],
])('isCurl(%j) is %s', (source, is) => expect(isCurl(source)).toBe(is));

const bare = { method: 'GET', url: 'https://h/x', headers: [], data: [], dataInQuery: false };

it.each<[string, object]>([
	['curl https://h/x', {}],
	['curl -sSL --url=https://h/x', {}],
	['curl --request=put https://h/x', { method: 'PUT' }],
	['curl -XDELETE https://h/x -kv', { method: 'DELETE' }],
	['curl https://h/x -d a=1 --data b=2', { method: 'POST', data: ['a=1', 'b=2'] }],
	['curl -G https://h/x -d a=1', { data: ['a=1'], dataInQuery: true }],
	[
		"curl https://h/x --data-urlencode 'a=b c&d' --data-urlencode '=x y' -G",
		{ data: ['a=b%20c%26d', 'x%20y'], dataInQuery: true },
	],
	[
		"curl https://h/x -H 'A: b' -H'C:d' -H 'E;' -A me -e there",
		{
			headers: [
				['A', 'b'],
				['C', 'd'],
				['E', ''],
				['User-Agent', 'me'],
				['Referer', 'there'],
			],
		},
	],
	[
		"curl https://h/x --json '{}'",
		{
			method: 'POST',
			data: ['{}'],
			headers: [
				['Content-Type', 'application/json'],
				['Accept', 'application/json'],
			],
		},
	],
	['curl https://h/x -d "two\nlines"', { method: 'POST', data: ['two\nlines'] }],
	['curl -u a:b -b c=d -o file -m 5 https://h/x', {}],
	['curl https://h/x --data-raw @name', { method: 'POST', data: ['@name'] }],
])('reads %j', (command, more) => expect(readCurl(command)).toEqual({ ...bare, ...more }));

it.each([
	['curl https://h/x https://h/y', /names two addresses/],
	["curl https://h/x --data-urlencode 'a@file'", /reads a file/],
	['curl https://h/x --json @file', /reads a file/],
	['curl https://h/x -T file', /sends a file/],
	['curl -x proxy:1 https://h/x', /goes through a proxy/],
])('refuses %j', (command, why) => expect(() => readCurl(command)).toThrow(why));
