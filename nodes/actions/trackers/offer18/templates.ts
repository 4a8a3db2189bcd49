import type { LibraryTemplate } from '../../templates/model';
import { accounts } from './accounts';
import { conversions } from './conversions';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [...accounts, ...offers, ...conversions];
