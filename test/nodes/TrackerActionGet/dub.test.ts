import { act } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { startDub } from '../../trackers/dub.mts';

const dub = useFake(startDub);
const all = { returnAll: true, options: { requestsPerSecond: 1000 } };

it('reads a list that is sorted by something else than creation whole, page by page', async () => {
	const { json, error } = await act('trackerActionGet', dub(), {
		template: 'dub.commission.list',
		values: { sortBy: 'amount', sortOrder: 'desc' },
		...all,
	});
	expect(error).toBeUndefined();
	expect(new Set(json.map(({ id }) => id)).size).toBe(240);
	expect(json).toHaveLength(240);
	expect(dub().log.map(({ query }) => query)).toEqual(
		['1', '2', '3'].map((page) => ({
			sortBy: ['amount'],
			sortOrder: ['desc'],
			page: [page],
			pageSize: ['100'],
		})),
	);
});

it('lists the applications that wait, or those of a status', async () => {
	const read = async (values: Record<string, unknown>) => {
		const { json } = await act('trackerActionGet', dub(), {
			template: 'dub.application.list',
			values,
			...all,
		});
		return json.length;
	};
	expect([await read({}), await read({ status: 'approved' }), await read({ status: 'rejected' })]).toEqual([
		7, 123, 0,
	]);
	expect(new Set(dub().calls())).toEqual(new Set(['GET /program-applications']));
});
