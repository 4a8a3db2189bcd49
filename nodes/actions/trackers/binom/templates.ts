import type { LibraryTemplate } from '../../templates/model';
import { account } from './account';
import { campaigns } from './campaigns';
import { conversions } from './conversions';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [...campaigns, ...offers, ...conversions, ...account];
