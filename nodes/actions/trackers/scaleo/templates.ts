import type { LibraryTemplate } from '../../model/template';
import { affiliates } from './affiliates';
import { billing } from './billing';
import { conversions } from './conversions';
import { leads } from './leads';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [...affiliates, ...offers, ...conversions, ...leads, ...billing];
