import type { LibraryTemplate } from '../../model/template';
import { campaignChanges } from './campaignChanges';
import { campaigns } from './campaigns';
import { conversions } from './conversions';
import { flows } from './flows';
import { networks } from './networks';
import { offers } from './offers';

export const templates: LibraryTemplate[] = [
	...campaigns,
	...campaignChanges,
	...flows,
	...offers,
	...networks,
	...conversions,
];
