import type { LibraryTemplate } from '../../model/template';
import { affiliateMoney } from './affiliateMoney';
import { affiliates } from './affiliates';
import { clicks } from './clicks';
import { commissions } from './commissions';
import { conversions } from './conversions';
import { customers } from './customers';
import { payments } from './payments';
import { programAffiliates } from './programAffiliates';
import { programs } from './programs';

export const templates: LibraryTemplate[] = [
	...affiliates,
	...affiliateMoney,
	...programs,
	...programAffiliates,
	...conversions,
	...commissions,
	...payments,
	...customers,
	...clicks,
];
