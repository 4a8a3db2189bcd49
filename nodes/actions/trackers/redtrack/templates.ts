import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { affiliateNetworkTemplates } from './affiliateNetwork';
import { campaignTemplates } from './campaign';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { landerTemplates } from './lander';
import { offerTemplates } from './offer';
import { publisherTemplates } from './publisher';
import { reportTemplates } from './report';
import { streamTemplates } from './stream';
import { trackingDomainTemplates } from './trackingDomain';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...campaignTemplates,
	...offerTemplates,
	...streamTemplates,
	...publisherTemplates,
	...accountTemplates,
	...affiliateNetworkTemplates,
	...trafficSourceTemplates,
	...landerTemplates,
	...trackingDomainTemplates,
	...conversionTemplates,
	...clickTemplates,
	...reportTemplates,
];
