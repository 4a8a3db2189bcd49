import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertiser';
import { affiliateTemplates } from './affiliate';
import { capTemplates } from './cap';
import { clickTemplates } from './click';
import { conversionTemplates } from './conversion';
import { offerTemplates } from './offer';
import { offerCategoryTemplates } from './offerCategory';
import { offerSourceTemplates } from './offerSource';
import { offerTaskTemplates } from './offerTasks';
import { paymentTemplates } from './payment';
import { postbackTemplates } from './postback';
import { promoCodeTemplates } from './promoCode';
import { reportTemplates } from './report';
import { ticketTemplates } from './ticket';
import { userTemplates } from './user';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...offerTemplates,
	...offerTaskTemplates,
	...offerCategoryTemplates,
	...offerSourceTemplates,
	...conversionTemplates,
	...postbackTemplates,
	...reportTemplates,
	...capTemplates,
	...clickTemplates,
	...advertiserTemplates,
	...userTemplates,
	...ticketTemplates,
	...paymentTemplates,
	...promoCodeTemplates,
];
