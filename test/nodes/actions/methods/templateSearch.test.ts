import { searchLibrary, type LibraryFilter } from '../../../../nodes/actions/methods/templateSearch';

const find = async (wanted: LibraryFilter, typed = '') => (await searchLibrary(wanted, typed)).results;

const edits: LibraryFilter = { tracker: 'affise', kind: 'edit' };

describe('the list of the library', () => {
	it('shows behind the name what the template does', async () => {
		const [entry] = await find(edits, 'affise.affiliate.updateStatus');
		expect(entry?.name).toBe('Update affiliate status — Sets the status of one affiliate');
		const all = await find(edits);
		expect(all.filter(({ name }) => name.length > 150)).toEqual([]);
	});

	it('is narrowed down to a kind of record', async () => {
		const all = await find({ ...edits, resource: 'cap' });
		expect(all.length).toBeGreaterThan(0);
		expect(all.filter(({ name }) => !/\bcaps?\b/i.test(name))).toEqual([]);
		expect((await find({ ...edits, resource: 'offer' })).length).toBeGreaterThan(all.length);
	});

	it('says so where another kind of record has what was meant', async () => {
		const [first, ...others] = await find({ ...edits, resource: 'cap' }, 'pause');
		expect(first).toEqual({ name: "Choose 'Any' in 'Record' for: Pause offer", value: '' });
		expect(others.map(({ value }) => value)).toContain('affise.offer.setCaps');
		const found = await find({ ...edits, resource: 'cap' }, 'daily');
		expect(found[0]?.value).toBe('affise.offer.setDailyCap');
	});

	it('is whole where the tracker has no such record', async () => {
		expect(await find({ ...edits, resource: 'lander' })).toEqual(await find(edits));
	});

	it('begins with what the person came for, as long as nothing is typed', async () => {
		const wished = await find({ ...edits, resource: 'offer', wish: 'status' });
		expect(wished[0]?.value).toBe('affise.offer.updateStatus');
		expect(new Set(wished.map(({ value }) => value))).toEqual(
			new Set((await find({ ...edits, resource: 'offer' })).map(({ value }) => value)),
		);
		expect(await find({ ...edits, wish: 'status' }, 'notes')).toEqual(await find(edits, 'notes'));
	});

	it('begins with the counterpart of what was chosen for another tracker', async () => {
		const all = await find({ ...edits, chosen: 'everflow.offer.updateStatus' });
		expect(all[0]?.value).toBe('affise.offer.updateStatus');
		expect(all).toHaveLength((await find(edits)).length);
	});

	it.each<[string, LibraryFilter, string, RegExp]>([
		[
			'another node',
			edits,
			'tracking link',
			/^Nothing found for 'tracking link'. Use the node Tracker Action Get/,
		],
		[
			'another kind of record',
			{ ...edits, resource: 'cap' },
			'affiliate notes',
			/^Nothing found for 'affiliate notes'. Choose 'Any' in 'Record' for: Update affiliate notes$/,
		],
		['another word', edits, 'xyzzy', /^Nothing found for 'xyzzy'. Try a single word, such as status/],
	])('where nothing is found, says where to look: %s', async (_, wanted, typed, text) => {
		expect(await find(wanted, typed)).toEqual([{ name: expect.stringMatching(text) as unknown, value: '' }]);
	});
});
