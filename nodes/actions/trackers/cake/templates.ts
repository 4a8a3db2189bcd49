import type { LibraryTemplate } from '../../model/template';
import { affiliateChangeTemplates } from './affiliateChanges';
import { affiliateTemplates } from './affiliates';
import { campaignTemplates } from './campaigns';
import { campaignChangeTemplates } from './campaignChanges';
import { campaignRecordTemplates } from './campaignRecords';
import { capTemplates } from './caps';
import { conversionByTransactionTemplates } from './conversionsByTransaction';
import { conversionChangeTemplates } from './conversionChanges';
import { conversionTemplates } from './conversions';
import { offerContractTemplates } from './offerContracts';
import { offerChangeTemplates } from './offerChanges';
import { offerRecordTemplates } from './offerRecords';
import { offerTemplates } from './offers';
import { reportTemplates } from './reports';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...affiliateChangeTemplates,
	...offerTemplates,
	...offerRecordTemplates,
	...offerChangeTemplates,
	...offerContractTemplates,
	...campaignTemplates,
	...campaignRecordTemplates,
	...campaignChangeTemplates,
	...capTemplates,
	...conversionTemplates,
	...conversionChangeTemplates,
	...conversionByTransactionTemplates,
	...reportTemplates,
];
