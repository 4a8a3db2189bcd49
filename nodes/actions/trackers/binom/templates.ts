import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { affiliateNetworkTemplates } from './affiliateNetwork';
import { campaignTemplates } from './campaign';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { domainTemplates } from './domain';
import { landerTemplates } from './lander';
import { offerTemplates } from './offer';
import { offerCapTemplates } from './offerCap';
import { reportTemplates } from './report';
import { rotationTemplates } from './rotation';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...campaignTemplates,
	...reportTemplates,
	...offerTemplates,
	...offerCapTemplates,
	...conversionTemplates,
	...clickTemplates,
	...accountTemplates,
	...trafficSourceTemplates,
	...affiliateNetworkTemplates,
	...rotationTemplates,
	...landerTemplates,
	...domainTemplates,
];
