import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { affiliateUserTemplates } from './affiliateUser';
import { conversionTemplates } from './conversion';
import { employeeTemplates } from './employee';
import { goalTemplates } from './goal';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';
import { tagTemplates } from './tag';
import { trackingLinkTemplates } from './trackingLink';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...affiliateUserTemplates,
	...offerTemplates,
	...trackingLinkTemplates,
	...goalTemplates,
	...conversionTemplates,
	...postbackTemplates,
	...reportTemplates,
	...advertiserTemplates,
	...employeeTemplates,
	...tagTemplates,
];
