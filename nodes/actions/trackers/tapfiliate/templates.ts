import type { LibraryTemplate } from '../../model/template';
import { affiliateTemplates } from './affiliate';
import { affiliateBalanceTemplates } from './affiliateBalance';
import { affiliateGroupTemplates } from './affiliateGroup';
import { affiliatePaymentTemplates } from './affiliatePayment';
import { affiliateProgramTemplates } from './affiliateProgram';
import { affiliateProspectTemplates } from './affiliateProspect';
import { balanceTemplates } from './balance';
import { clickTemplates } from './click';
import { commissionTemplates } from './commission';
import { commissionTypeTemplates } from './commissionType';
import { conversionTemplates } from './conversion';
import { customerTemplates } from './customer';
import { paymentTemplates } from './payment';
import { payoutMethodTemplates } from './payoutMethod';
import { programTemplates } from './program';
import { programAffiliateTemplates } from './programAffiliate';
import { programBonusTemplates } from './programBonus';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...affiliateGroupTemplates,
	...affiliateProspectTemplates,
	...affiliateBalanceTemplates,
	...affiliatePaymentTemplates,
	...affiliateProgramTemplates,
	...payoutMethodTemplates,
	...programTemplates,
	...commissionTypeTemplates,
	...programBonusTemplates,
	...programAffiliateTemplates,
	...conversionTemplates,
	...commissionTemplates,
	...paymentTemplates,
	...balanceTemplates,
	...customerTemplates,
	...clickTemplates,
];
