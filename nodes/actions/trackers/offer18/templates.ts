import type { LibraryTemplate } from '../../model/template';
import { accounts } from './accounts';
import { conversions } from './conversions';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [...accounts, ...offers, ...conversions];
