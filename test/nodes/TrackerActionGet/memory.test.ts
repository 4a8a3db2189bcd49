import { outputOf } from '../../helpers/scripts.mts';

it.each(['records', 'fields'])(
	'reads %s of 100,000 records in no more memory than what it hands out',
	async (output) => {
		const printed = await outputOf('scripts/lib/measure-memory.mjs', output);
		const measured = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as { output: number; most: number };
		const share = measured.most / measured.output;
		expect(share).toBeGreaterThan(0);
		// Pages that are on their way, and whatever the machine adds.
		expect(share).toBeLessThan(1.2);
	},
	300_000,
);
