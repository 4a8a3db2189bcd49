import type { LibraryTemplate } from '../../model/template';
import { campaignTemplates } from './campaigns';
import { offerTemplates } from './offers';
import { reportTemplates } from './reports';

export const templates: LibraryTemplate[] = [...offerTemplates, ...campaignTemplates, ...reportTemplates];
