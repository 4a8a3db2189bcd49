import type { LibraryTemplate } from '../../templates/model';
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
