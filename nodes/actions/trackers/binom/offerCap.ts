import type { LibraryTemplate } from '../../model/template';
import { documentation, offerId } from './shared';

export const offerCapTemplates: LibraryTemplate[] = [
	{
		id: 'binom.offerCap.get',
		name: 'Get offer cap',
		description: 'Reads the conversion cap of an offer and how much of it is used.',
		kind: 'get',
		method: 'GET',
		path: '/offer/cap/conversion/{offerId}',
		parameters: [{ ...offerId, name: 'offerId' }],
		response: { records: '$', example: { maxCap: 100, currentConversionCap: 12 } },
		documentation,
	},
];
