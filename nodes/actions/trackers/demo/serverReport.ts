import type { DemoRecord } from './serverNetwork';

/** Fields that a report can be grouped by, by the words that people use. */
export const groups: Record<string, (conversion: DemoRecord) => unknown> = {
	day: ({ created_at: createdAt }) => String(createdAt).slice(0, 10),
	offer: ({ offer_id: offerId }) => offerId,
	affiliate: ({ affiliate_id: affiliateId }) => affiliateId,
};

const clicksPerConversion = 23;

const sum = (conversions: DemoRecord[], field: string): number =>
	conversions.reduce((total, conversion) => total + Number(conversion[field] ?? 0), 0);

/** One row a group: how many conversions there were, and what they brought. */
export function reportOf(conversions: DemoRecord[], group: string): Array<Record<string, unknown>> {
	const byGroup = new Map<unknown, DemoRecord[]>();
	for (const conversion of conversions) {
		const key = groups[group]?.(conversion);
		byGroup.set(key, [...(byGroup.get(key) ?? []), conversion]);
	}
	return [...byGroup].map(([key, some]) => {
		const counted = some.filter(({ status }) => status === 'approved' || status === 'paid');
		const [revenue, payout] = [sum(counted, 'revenue'), sum(counted, 'payout')];
		return {
			[group]: key,
			clicks: some.length * clicksPerConversion,
			conversions: some.length,
			approved: counted.length,
			revenue,
			payout,
			profit: revenue - payout,
		};
	});
}
