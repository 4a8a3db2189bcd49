import { showAsValues } from '../../../../nodes/actions/run/shownRequest';
import type { ShownRequest } from '../../../../nodes/actions/transport/contract';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';
import { answering } from '../../../helpers/transport';

const call = plannedCall(templateOf());

/** What people see of a request that goes out with this body. */
function bodyOf(type: string | undefined, body: string | undefined): unknown {
	const { transport } = answering(() => ({}));
	const shown: ShownRequest = {
		method: 'POST',
		url: 'https://h.example/things',
		headers: type === undefined ? {} : { 'Content-Type': type },
		...(body === undefined ? {} : { body }),
	};
	const { body: seen, ...rest } = showAsValues({ ...transport, show: () => shown }, call);
	expect({ ...rest, body: shown.body }).toEqual({ ...shown, body: shown.body });
	return seen;
}

it.each<[string, string | undefined, string | undefined, unknown]>([
	[
		'JSON',
		'application/json',
		'{"a":[1],"big":12345678901234567890}',
		{ a: [1], big: '12345678901234567890' },
	],
	['JSON in which a number is masked', 'application/json', '{"a":***}', '{"a":***}'],
	[
		'a form with nested fields and lists',
		'application/x-www-form-urlencoded',
		'a%5Bb%5D=1&list%5B0%5D=x&list%5B1%5D=y&t=a+b',
		{ a: { b: '1' }, list: ['x', 'y'], t: 'a b' },
	],
	['anything else', 'text/plain', 'a=1', 'a=1'],
	['what has no type', undefined, 'a=1', 'a=1'],
	['no body', 'application/json', undefined, undefined],
])('shows %s as what is in it', (_, type, body, shown) => {
	expect(bodyOf(type, body)).toEqual(shown);
});

it('keeps every entry of a long list', () => {
	const list = Array.from({ length: 3000 }, (_, index) => `ids%5B${index}%5D=${index}`).join('&');
	const { ids } = bodyOf('application/x-www-form-urlencoded', list) as { ids: unknown[] };
	expect(ids).toHaveLength(3000);
});
