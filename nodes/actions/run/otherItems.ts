import { isUncertain, type Result } from './result';

/** Numbers as people list them: 0 to 3, 5. */
function listNumbers(numbers: number[]): string {
	const ranges: Array<[number, number]> = [];
	for (const number of numbers) {
		const last = ranges.at(-1);
		if (last && last[1] === number - 1) last[1] = number;
		else ranges.push([number, number]);
	}
	return ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}

/**
 * What a person has to know of the other items where a write ends the execution.
 *
 * @param results By item; items that were not sent have none.
 * @param failed The item that the error is about.
 * @param count How many items there are.
 */
export function describeOtherItems(
	results: Array<Result | undefined>,
	failed: number,
	count: number,
): string {
	const others = (matches: (result: Result) => boolean): number[] =>
		[...results.entries()]
			.filter(([item, result]) => item !== failed && result !== undefined && matches(result))
			.map(([item]) => item);
	const done = others((result) => 'json' in result);
	const uncertain = others(isUncertain);
	const sentences = [];
	if (done.length > 0) {
		sentences.push(`${done.length} of ${count} items had been sent before (items ${listNumbers(done)}).`);
	}
	if (uncertain.length > 0) {
		sentences.push(`Nobody knows of items ${listNumbers(uncertain)}: their changes may have been applied.`);
	}
	return sentences.join(' ');
}
