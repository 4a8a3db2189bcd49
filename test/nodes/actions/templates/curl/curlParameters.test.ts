import { CurlParameters } from '../../../../../nodes/actions/templates/curl/curlParameters';

const listOf = (fill: (parameters: CurlParameters) => void) => {
	const parameters = new CurlParameters();
	fill(parameters);
	return parameters.list;
};

it('types the pairs of a query by how they are written', () => {
	const found = listOf((all) =>
		all.addPairs('query', new URLSearchParams('a=5&b=05&c=1.5&d=x&e=&f[]=1&g=1&g=2')),
	);
	expect(found.map(({ name, type, example }) => [name, type, example])).toEqual([
		['a', 'integer', 5],
		['b', 'string', '05'],
		['c', 'number', 1.5],
		['d', 'string', 'x'],
		['e', 'string', ''],
		['f', 'array', ['1']],
		['g', 'array', ['1', '2']],
	]);
	expect(found.map(({ arrayFormat, allowEmptyValue }) => arrayFormat ?? allowEmptyValue)).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
		true,
		'brackets',
		'repeat',
	]);
});

it('gives each parameter a name of its own', () => {
	const found = listOf((all) => {
		all.add('path', 'id', { type: 'string' });
		all.add('query', 'id', { type: 'string' });
		all.addBody({ id: 1 });
	});
	expect(found.map(({ name, property }) => [name, property])).toEqual([
		['id', undefined],
		['query_id', 'id'],
		['body_id', 'id'],
	]);
});

it('keeps no example of a password', () => {
	const [found] = listOf((all) => all.addBody({ password: 'abc' }));
	expect(found).toMatchObject({ name: 'password', format: 'password', example: undefined });
});

it.each([[[1, 2]], [{ '': 1 }], [{ 'a[b]': 1 }], [{ a: [[1]] }]])('keeps the body %j whole', (body) => {
	const found = listOf((all) => all.addBody(body));
	expect(found).toMatchObject([{ name: 'body', property: '$', example: body }]);
});
