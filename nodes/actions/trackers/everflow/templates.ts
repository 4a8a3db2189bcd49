import type { LibraryTemplate } from '../../model/template';
import { account } from './account';
import { affiliates } from './affiliates';
import { applications } from './applications';
import { caps } from './caps';
import { conversionChanges } from './conversionChanges';
import { conversions } from './conversions';
import { offerChanges } from './offerChanges';
import { offers } from './offers';
import { payouts } from './payouts';
import { postbacks } from './postbacks';
import { reports } from './reports';

export const templates: LibraryTemplate[] = [
	...affiliates,
	...offers,
	...offerChanges,
	...applications,
	...payouts,
	...caps,
	...conversions,
	...conversionChanges,
	...reports,
	...postbacks,
	...account,
];
