import { raceForLock } from '../../helpers/scripts.mts';

it('lets one process alone take a lock whose holder is gone', async () => {
	const results = await raceForLock(12);
	expect(results.filter((result) => result === 'holds it')).toHaveLength(1);
	expect(results.filter((result) => result === 'must wait')).toHaveLength(11);
}, 60_000);
