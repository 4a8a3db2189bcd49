import type { LibraryTemplate } from '../../model/template';
import { access } from './access';
import { account } from './account';
import { affiliates } from './affiliates';
import { campaigns } from './campaigns';
import { caps } from './caps';
import { conversionImports } from './conversionImports';
import { conversions } from './conversions';
import { payouts } from './payouts';
import { postbacks } from './postbacks';
import { reports } from './reports';

export const templates: LibraryTemplate[] = [
	...affiliates,
	...campaigns,
	...access,
	...payouts,
	...caps,
	...conversions,
	...conversionImports,
	...postbacks,
	...reports,
	...account,
];
