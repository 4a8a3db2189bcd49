import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { conversionTemplates } from './conversion';
import { failureTemplates } from './failure';
import { networkTemplates } from './network';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';

export const templates: LibraryTemplate[] = [
	...advertiserTemplates,
	...affiliateTemplates,
	...conversionTemplates,
	...failureTemplates,
	...networkTemplates,
	...offerTemplates,
	...postbackTemplates,
	...reportTemplates,
];
