import type { LibraryTemplate } from '../../model/template';
import { affiliateChanges } from './affiliateChanges';
import { affiliates } from './affiliates';
import { conversions } from './conversions';
import { offerAccess } from './offerAccess';
import { offerChanges } from './offerChanges';
import { offers } from './offers';
import { postbacks } from './postbacks';
import { reports } from './reports';

export const templates: LibraryTemplate[] = [
	...affiliates,
	...affiliateChanges,
	...offers,
	...offerChanges,
	...offerAccess,
	...conversions,
	...postbacks,
	...reports,
];
