import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { affiliateUserTemplates } from './affiliateUser';
import { applicationTemplates } from './application';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { couponCodeTemplates } from './couponCode';
import { customCapTemplates } from './customCap';
import { customPayoutTemplates } from './customPayout';
import { employeeTemplates } from './employee';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';
import { timezoneTemplates } from './timezone';
import { trackingDomainTemplates } from './trackingDomain';
import { trackingLinkTemplates } from './trackingLink';
import { trafficSourceTemplates } from './trafficSource';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...affiliateUserTemplates,
	...advertiserTemplates,
	...offerTemplates,
	...applicationTemplates,
	...customPayoutTemplates,
	...customCapTemplates,
	...couponCodeTemplates,
	...conversionTemplates,
	...clickTemplates,
	...reportTemplates,
	...postbackTemplates,
	...accountTemplates,
	...timezoneTemplates,
	...trackingLinkTemplates,
	...trackingDomainTemplates,
	...trafficSourceTemplates,
	...employeeTemplates,
];
