import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { conversionTemplates } from './conversion';
import { invoiceTemplates } from './invoice';
import { leadTemplates } from './lead';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...advertiserTemplates,
	...offerTemplates,
	...conversionTemplates,
	...leadTemplates,
	...invoiceTemplates,
	...postbackTemplates,
];
