import { allTrackers, trackerOf } from '../../../../nodes/actions/trackers';

it('lists all trackers as a dictionary does', () => {
	const names = allTrackers.map(({ name }) => name);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	expect(names.length).toBeGreaterThan(15);
});

it('gives a tracker by its id, and says which there are', () => {
	expect(trackerOf('affise').name).toBe('Affise');
	expect(() => trackerOf('')).toThrow('No tracker is chosen');
	expect(() => trackerOf('affize')).toThrow("The tracker 'affize' is not known");
});
