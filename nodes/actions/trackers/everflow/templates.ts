import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { affiliateTemplates } from './affiliate';
import { applicationTemplates } from './application';
import { conversionTemplates } from './conversion';
import { customCapTemplates } from './customCap';
import { customPayoutTemplates } from './customPayout';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';
import { timezoneTemplates } from './timezone';
import { trackingDomainTemplates } from './trackingDomain';
import { trackingLinkTemplates } from './trackingLink';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...offerTemplates,
	...applicationTemplates,
	...customPayoutTemplates,
	...customCapTemplates,
	...conversionTemplates,
	...reportTemplates,
	...postbackTemplates,
	...accountTemplates,
	...timezoneTemplates,
	...trackingLinkTemplates,
	...trackingDomainTemplates,
	...trafficSourceTemplates,
];
