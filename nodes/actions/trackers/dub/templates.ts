import type { LibraryTemplate } from '../../model/template';
import { applications } from './applications';
import { commissionChanges } from './commissionChanges';
import { commissions } from './commissions';
import { customers } from './customers';
import { links } from './links';
import { newCommissions } from './newCommissions';
import { partnerChanges } from './partnerChanges';
import { partners } from './partners';
import { payouts } from './payouts';
import { tracking } from './tracking';

export const templates: LibraryTemplate[] = [
	...partners,
	...partnerChanges,
	...applications,
	...links,
	...commissions,
	...commissionChanges,
	...newCommissions,
	...payouts,
	...customers,
	...tracking,
];
