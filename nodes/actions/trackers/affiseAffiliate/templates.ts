import type { LibraryTemplate } from '../../model/template';
import { balanceTemplates } from './balance';
import { conversionTemplates } from './conversion';
import { newsTemplates } from './news';
import { offerTemplates } from './offer';
import { pixelTemplates } from './pixel';
import { postbackTemplates } from './postback';
import { profileTemplates } from './profile';
import { reportTemplates } from './report';

export const templates: LibraryTemplate[] = [
	...profileTemplates,
	...balanceTemplates,
	...offerTemplates,
	...conversionTemplates,
	...postbackTemplates,
	...pixelTemplates,
	...reportTemplates,
	...newsTemplates,
];
