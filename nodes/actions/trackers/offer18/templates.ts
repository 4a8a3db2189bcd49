import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { conversionTemplates } from './conversion';
import { offerTemplates } from './offer';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...advertiserTemplates,
	...offerTemplates,
	...conversionTemplates,
];
