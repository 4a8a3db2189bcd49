import type { LibraryTemplate } from '../../model/template';
import { actionTemplates } from './action';
import { applicationTemplates } from './application';
import { customerTemplates } from './customer';
import { dealTemplates } from './deal';
import { groupTemplates } from './group';
import { leadTemplates } from './lead';
import { linkTemplates } from './link';
import { partnershipTemplates } from './partnership';
import { rewardTemplates } from './reward';
import { tierTemplates } from './tier';
import { transactionTemplates } from './transaction';
import { webhookTemplates } from './webhook';

export const templates: LibraryTemplate[] = [
	...partnershipTemplates,
	...linkTemplates,
	...applicationTemplates,
	...groupTemplates,
	...tierTemplates,
	...customerTemplates,
	...leadTemplates,
	...dealTemplates,
	...transactionTemplates,
	...rewardTemplates,
	...actionTemplates,
	...webhookTemplates,
];
