import type { LibraryTemplate } from '../../model/template';
import { affiliateNetworkTemplates } from './affiliateNetwork';
import { campaignTemplates } from './campaign';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { flowTemplates } from './flow';
import { groupTemplates } from './group';
import { landingPageTemplates } from './landingPage';
import { offerTemplates } from './offer';
import { reportTemplates } from './report';
import { trackingDomainTemplates } from './trackingDomain';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...campaignTemplates,
	...flowTemplates,
	...offerTemplates,
	...landingPageTemplates,
	...affiliateNetworkTemplates,
	...trafficSourceTemplates,
	...groupTemplates,
	...trackingDomainTemplates,
	...conversionTemplates,
	...clickTemplates,
	...reportTemplates,
];
