import type { LibraryTemplate } from '../../model/template';
import { accountStatusTemplates } from './accountStatus';
import { affiliateTemplates } from './affiliate';
import { campaignTemplates } from './campaign';
import { capTemplates } from './cap';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { offerTemplates } from './offer';
import { offerContractTemplates } from './offerContract';
import { reportTemplates } from './report';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...accountStatusTemplates,
	...offerTemplates,
	...offerContractTemplates,
	...campaignTemplates,
	...capTemplates,
	...conversionTemplates,
	...clickTemplates,
	...reportTemplates,
];
