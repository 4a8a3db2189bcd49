import type { LibraryTemplate } from '../../model/template';
import { affiliateTemplates } from './affiliate';
import { offerTemplates } from './offer';

export const templates: LibraryTemplate[] = [...affiliateTemplates, ...offerTemplates];
