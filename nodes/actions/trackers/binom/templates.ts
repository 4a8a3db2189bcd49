import type { LibraryTemplate } from '../../model/template';
import { account } from './account';
import { campaigns } from './campaigns';
import { conversions } from './conversions';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [...campaigns, ...offers, ...conversions, ...account];
