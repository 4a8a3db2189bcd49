import { act } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';

// A thousand calls take their time; that it is a thousand says pagination.test.ts.
jest.mock('../../../nodes/actions/model/limits', () => ({
	...jest.requireActual<object>('../../../nodes/actions/model/limits'),
	maxPages: 20,
}));

const affise = useFake(startAffise);

it('stops where there are too many pages and says so', async () => {
	affise().answerNext(
		...Array.from({ length: 21 }, (_, id) => ({
			status: 200,
			body: { status: 1, partners: [{ id }], pagination: { next_page: id + 2 } },
		})),
	);
	const { json, hints, error } = await act('trackerActionGet', affise(), {
		template: 'affise.affiliate.list',
		returnAll: true,
	});
	expect(error).toBeUndefined();
	expect(json.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, id) => id));
	expect(affise().log).toHaveLength(20);
	expect(hints).toEqual(['Only the first 20 pages were read. Narrow the call down to get the rest.']);
});
