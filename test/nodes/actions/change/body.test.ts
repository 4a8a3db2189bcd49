import { bodyOf } from '../../../../nodes/actions/change/body';
import { inputErrorOf } from '../../../helpers/template';

const rules = { read: 'x', values: {} };
const record = { data: { id: 1, name: 'a', streams: [{ id: 2, stream: { x: 1 } }], meta: { at: 1, by: 2 } } };

it('bodyOf takes the part with the shape of the body, without what the tracker makes itself', () => {
	expect(
		bodyOf({ ...rules, body: '$.data', omit: ['id', 'streams.stream', 'meta.at', 'gone.x'] }, record),
	).toEqual({
		name: 'a',
		streams: [{ id: 2 }],
		meta: { by: 2 },
	});
	expect(record.data.id).toBe(1);
	expect(bodyOf(rules, record)).toBeUndefined();
});

it.each([{}, { data: null }, { data: [] }, { data: 'x' }])(
	'bodyOf refuses %j, which would reset the record',
	(lacking) => {
		expect(inputErrorOf(() => bodyOf({ ...rules, body: '$.data' }, lacking)).message).toBe(
			'The record as it was read has nothing at $.data, so that the call would reset the rest of it',
		);
	},
);
