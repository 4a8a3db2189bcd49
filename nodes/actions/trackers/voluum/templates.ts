import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { affiliateNetworkTemplates } from './affiliateNetwork';
import { campaignTemplates } from './campaign';
import { conversionTemplates } from './conversion';
import { flowTemplates } from './flow';
import { landerTemplates } from './lander';
import { offerTemplates } from './offer';
import { reportTemplates } from './report';
import { trackerDomainTemplates } from './trackerDomain';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...campaignTemplates,
	...offerTemplates,
	...flowTemplates,
	...landerTemplates,
	...trafficSourceTemplates,
	...affiliateNetworkTemplates,
	...trackerDomainTemplates,
	...reportTemplates,
	...conversionTemplates,
	...accountTemplates,
];
