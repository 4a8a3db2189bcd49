import type { LibraryTemplate } from '../../model/template';
import { conversionTemplates } from './conversions';
import { newsTemplates } from './news';
import { offerTemplates } from './offers';
import { pixelTemplates } from './pixels';
import { postbackTemplates } from './postbacks';
import { profileTemplates } from './profile';
import { reportTemplates } from './reports';

export const templates: LibraryTemplate[] = [
	...profileTemplates,
	...offerTemplates,
	...conversionTemplates,
	...postbackTemplates,
	...pixelTemplates,
	...reportTemplates,
	...newsTemplates,
];
