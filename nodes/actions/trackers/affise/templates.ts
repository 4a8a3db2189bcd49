import type { LibraryTemplate } from '../../model/template';
import { advertiserTemplates } from './advertisers';
import { affiliateTemplates } from './affiliates';
import { affiliateChangeTemplates } from './affiliateChanges';
import { conversionTemplates } from './conversions';
import { conversionImportTemplates } from './conversionImports';
import { logTemplates } from './logs';
import { offerTemplates } from './offers';
import { offerAccessTemplates } from './offerAccess';
import { offerChangeTemplates } from './offerChanges';
import { postbackTemplates } from './postbacks';
import { reportTemplates } from './reports';

export const templates: LibraryTemplate[] = [
	...affiliateTemplates,
	...affiliateChangeTemplates,
	...offerTemplates,
	...offerChangeTemplates,
	...offerAccessTemplates,
	...conversionTemplates,
	...conversionImportTemplates,
	...postbackTemplates,
	...reportTemplates,
	...logTemplates,
	...advertiserTemplates,
];
