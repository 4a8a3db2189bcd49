import type { LibraryTemplate } from '../../model/template';
import { campaigns } from './campaigns';
import { conversions } from './conversions';
import { networks } from './networks';
import { offers } from './offers';
import { streams } from './streams';

export const templates: LibraryTemplate[] = [
	...campaigns,
	...offers,
	...streams,
	...networks,
	...conversions,
];
