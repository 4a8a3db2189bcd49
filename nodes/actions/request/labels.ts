import type { Parameter } from '../model/template';

/** Affiliate ID from affiliate_id, Sub ID 1 from subId1. */
export function labelOf({ name, label }: Pick<Parameter, 'name' | 'label'>): string {
	if (label) return label;
	const words = name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter(Boolean);
	const title = words.map((word) =>
		/^(id|url|ip|api)s?$/i.test(word)
			? word.toUpperCase().replace(/S$/, 's')
			: word[0]?.toUpperCase() + word.slice(1),
	);
	return title.join(' ') || name;
}
