import type { LibraryTemplate } from '../../model/template';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { couponCodeTemplates } from './couponCode';
import { networkTemplates } from './network';
import { offerTemplates } from './offer';
import { postbackTemplates } from './postback';
import { reportTemplates } from './report';
import { timezoneTemplates } from './timezone';
import { trackingLinkTemplates } from './trackingLink';

export const templates: LibraryTemplate[] = [
	...offerTemplates,
	...trackingLinkTemplates,
	...couponCodeTemplates,
	...conversionTemplates,
	...clickTemplates,
	...reportTemplates,
	...postbackTemplates,
	...networkTemplates,
	...timezoneTemplates,
];
