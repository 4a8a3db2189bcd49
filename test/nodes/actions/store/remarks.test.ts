import { remarksOn } from '../../../../nodes/actions/store/remarks';
import { toStored } from '../../../../nodes/actions/store/rows';

const remarks = (more: object): string[] =>
	remarksOn(
		toStored({
			id: 'affise.x',
			name: 'X',
			tracker: 'affise',
			kind: 'get',
			method: 'GET',
			path: '/x',
			...more,
		}),
	);

it.each<[object, string[]]>([
	[{}, []],
	[{ method: 'POST' }, ['It says that it reads, and is sent by POST']],
	[{ kind: 'edit', method: 'POST' }, []],
	[
		{ kind: 'edit', method: 'POST', idempotent: true },
		['A change that may be sent more than once, because it says that this does no harm'],
	],
	[
		{ kind: 'add', method: 'POST', idempotent: true },
		["'idempotent' does not count for a template that creates records"],
	],
	[{ documentation: 'https://api.affise.com/docs' }, []],
	[
		{ documentation: 'https://affise.com.evil.example/docs' },
		['Its documentation is at affise.com.evil.example'],
	],
	[
		{ parameters: [{ name: 'a', in: 'query', type: 'string', const: '={{ 1 }}' }] },
		["'parameters[0].const' looks like an expression"],
	],
	[{ description: 'Costs {{ $json.x }}' }, ["'description' looks like an expression"]],
])('of %j: %j', (template, expected) => {
	expect(remarks(template)).toEqual(expected);
});
