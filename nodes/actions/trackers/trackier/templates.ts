import type { LibraryTemplate } from '../../model/template';
import { accessTemplates } from './access';
import { accountTemplates } from './account';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { campaignTemplates } from './campaign';
import { capTemplates } from './cap';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { goalTemplates } from './goal';
import { jobTemplates } from './job';
import { payoutTemplates } from './payout';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';
import { targetingTemplates } from './targeting';
import { trackingDomainTemplates } from './trackingDomain';
import { trackingLinkTemplates } from './trackingLink';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...campaignTemplates,
	...accessTemplates,
	...payoutTemplates,
	...goalTemplates,
	...capTemplates,
	...targetingTemplates,
	...conversionTemplates,
	...jobTemplates,
	...postbackTemplates,
	...reportTemplates,
	...clickTemplates,
	...accountTemplates,
	...advertiserTemplates,
	...trackingDomainTemplates,
	...trackingLinkTemplates,
];
