import type { LibraryTemplate } from '../../model/template';
import { account } from './account';
import { offers } from './offers';
import { postbacks } from './postbacks';
import { reports } from './reports';

export const templates: LibraryTemplate[] = [...offers, ...reports, ...postbacks, ...account];
