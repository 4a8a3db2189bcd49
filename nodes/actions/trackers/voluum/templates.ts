import type { LibraryTemplate } from '../../model/template';
import { campaigns } from './campaigns';
import { flows } from './flows';
import { landers } from './landers';
import { offers } from './offers';
import { reports } from './reports';
import { sources } from './sources';

export const templates: LibraryTemplate[] = [
	...campaigns,
	...offers,
	...flows,
	...landers,
	...sources,
	...reports,
];
