import { isObject } from '../../model/json';
import type { Network } from './serverNetwork';

/** What is wrong with a value, as the end of a sentence. */
type Check = (value: unknown, network: Network) => string | undefined;

const oneOf =
	(...words: string[]): Check =>
	(value) =>
		words.includes(String(value)) ? undefined : `must be one of ${words.join(', ')}`;

const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be text');

const amount: Check = (value) =>
	typeof value === 'number' && value >= 0 ? undefined : 'must be a number from 0';

const amountOrNone: Check = (value, network) => (value === null ? undefined : amount(value, network));

const idOf =
	(collection: string, word: string): Check =>
	(value, { collections }) =>
		collections[collection]?.some(({ id }) => id === value)
			? undefined
			: `names ${word} ${String(value)}, which there is not`;

const list =
	(entry: Check): Check =>
	(value, network) =>
		Array.isArray(value)
			? value.map((one: unknown) => entry(one, network)).find((wrong) => wrong !== undefined)
			: 'must be a list';

const withFields =
	(fields: Record<string, Check>): Check =>
	(value, network) => {
		if (!isObject(value)) return 'must hold objects';
		const wrong = Object.entries(fields)
			.map(([name, check]) => ({ name, wrong: check(value[name], network) }))
			.find((found) => found.wrong !== undefined);
		return wrong && `has an entry whose ${wrong.name} ${wrong.wrong}`;
	};

const affiliate = idOf('affiliates', 'affiliate');

const rules: Record<string, Record<string, Check>> = {
	affiliates: { status: oneOf('active', 'pending', 'blocked'), name: text, email: text, tags: list(text) },
	offers: {
		status: oneOf('active', 'paused'),
		name: text,
		advertiser_id: idOf('advertisers', 'advertiser'),
		payout: amount,
		daily_cap: amountOrNone,
		caps: list(
			withFields({
				affiliate_id: affiliate,
				period: oneOf('day', 'month'),
				type: oneOf('conversions', 'budget'),
				value: amount,
			}),
		),
		payouts: list(withFields({ affiliate_id: affiliate, value: amount })),
		countries: list(text),
		affiliates: list(affiliate),
		tags: list(text),
	},
	conversions: {
		status: oneOf('approved', 'pending', 'rejected'),
		offer_id: idOf('offers', 'offer'),
		affiliate_id: affiliate,
		payout: amount,
	},
	postbacks: { affiliate_id: affiliate, url: text, event: oneOf('approved', 'pending', 'rejected') },
};

/** Records have at least these. */
const needed: Record<string, string[]> = {
	affiliates: ['name', 'email'],
	offers: ['name', 'payout'],
	conversions: ['offer_id', 'affiliate_id'],
	postbacks: ['affiliate_id', 'url'],
};

/** `Daily cap` for `daily_cap`. */
const nameOf = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ');

/**
 * Why values are no good for a record.
 *
 * @param whole Whether they are all that the record will hold.
 * @returns A sentence, or nothing where they are good.
 */
export function wrongIn(
	network: Network,
	collection: string,
	values: Record<string, unknown>,
	whole: boolean,
): string | undefined {
	const lacking = whole
		? needed[collection]?.find((field) => values[field] === undefined || values[field] === '')
		: undefined;
	if (lacking) return `${nameOf(lacking)} is missing`;
	return Object.entries(rules[collection] ?? {})
		.filter(([field]) => values[field] !== undefined)
		.map(([field, check]) => {
			const wrong = check(values[field], network);
			return wrong && `${nameOf(field)} ${wrong}`;
		})
		.find((wrong) => wrong !== undefined);
}

/** What a new record has where nothing is said. */
export const presets: Record<string, Record<string, unknown>> = {
	affiliates: { status: 'active', tags: [] },
	offers: {
		status: 'active',
		currency: 'USD',
		daily_cap: null,
		conversions_today: 0,
		caps: [],
		payouts: [],
		countries: [],
		affiliates: [],
		tags: [],
	},
	conversions: { status: 'pending' },
	postbacks: { event: 'approved' },
};
