import type { LibraryTemplate } from '../../model/template';
import { applicationTemplates } from './application';
import { commissionTemplates } from './commission';
import { customerTemplates } from './customer';
import { leadTemplates } from './lead';
import { linkTemplates } from './link';
import { partnerTemplates } from './partner';
import { partnerLinkTemplates } from './partnerLink';
import { payoutTemplates } from './payout';
import { reportTemplates } from './report';
import { saleTemplates } from './sale';

export const templates: LibraryTemplate[] = [
	...partnerTemplates,
	...reportTemplates,
	...applicationTemplates,
	...partnerLinkTemplates,
	...linkTemplates,
	...commissionTemplates,
	...payoutTemplates,
	...customerTemplates,
	...leadTemplates,
	...saleTemplates,
];
