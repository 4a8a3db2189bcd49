import { keyNames } from '../../../../nodes/actions/change/keys';
import { parameter, templateOf } from '../../../helpers/template';

it('keyNames are the parameters that say which record is meant', () => {
	const parameters = ['id', 'offer', 'goal', 'kind', 'value'].map((name) =>
		parameter({ name, in: name === 'id' ? 'path' : 'body' }),
	);
	const [, , , , value] = parameters;
	if (value) value.current = { path: '$', field: 'kind' };
	const edit = {
		read: 'x',
		values: { offer_id: 'offer', all: { const: 1 } },
		match: { '$.goal': 'goal', '$.on': { const: true } },
	};
	expect([...keyNames(templateOf({ parameters, edit }))].sort()).toEqual(['goal', 'id', 'kind', 'offer']);
	const existing = { read: 'x', values: { q: 'value' }, match: { '$.v': 'value' } };
	expect([...keyNames(templateOf({ kind: 'add', parameters, add: { existing } }))]).toEqual(['id', 'value']);
});

it('keyNames are also the parameters that go along with a change and are none themselves', () => {
	const parameters = [parameter({ name: 'status' }), parameter({ name: 'reason', aside: true })];
	expect([...keyNames(templateOf({ parameters }))]).toEqual(['reason']);
});
