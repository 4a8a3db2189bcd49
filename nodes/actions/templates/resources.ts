import type { ActionTemplate } from '../model/template';
import { namesList } from '../response/records';

/** Stands for all kinds of records where one can be chosen. */
export const anyResource = 'any';

/** Parts of other records that people look for by themselves: a cap of an offer is found under Cap as well as under Offer. */
const parts = ['cap', 'link', 'payout', 'postback', 'report', 'tag'];

const wordsOf = (text: string): string[] =>
	text
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(' ')
		.map((word) => word.replace(/s$/, ''));

/**
 * The kinds of records that a template is about: the one in its ID, such as offer in affise.offer.setDailyCap, and the
 * parts that its name names.
 */
export function resourcesOf({
	id,
	tracker,
	name,
}: Pick<ActionTemplate, 'id' | 'tracker' | 'name'>): string[] {
	const own = id.slice(tracker.length + 1).split('.')[0] ?? '';
	const isPart = parts.includes(wordsOf(own).at(-1) ?? '');
	const named = wordsOf(`${name} ${own}`).filter((word) => parts.includes(word));
	return [...new Set([...(isPart ? [] : [own]), ...named])];
}

/** Whether a template reads a list, so that one may want only some of its records. */
export const readsList = ({ kind, response }: Pick<ActionTemplate, 'kind' | 'response'>): boolean =>
	kind === 'get' && (response.pagination !== undefined || namesList(response.records));
