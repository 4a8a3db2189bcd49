import type { LibraryTemplate } from '../../model/template';
import { campaignTemplates } from './campaign';
import { conversionTemplates } from './conversion';
import { offerTemplates } from './offer';
import { reportTemplates } from './report';

export const templates: LibraryTemplate[] = [
	...offerTemplates,
	...campaignTemplates,
	...conversionTemplates,
	...reportTemplates,
];
