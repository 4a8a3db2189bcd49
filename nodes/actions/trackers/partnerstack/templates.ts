import type { LibraryTemplate } from '../../model/template';
import { actions } from './actions';
import { customers } from './customers';
import { groups } from './groups';
import { partnershipChanges } from './partnershipChanges';
import { partnerships } from './partnerships';
import { rewards } from './rewards';
import { transactions } from './transactions';
import { webhooks } from './webhooks';

export const templates: LibraryTemplate[] = [
	...partnerships,
	...partnershipChanges,
	...groups,
	...customers,
	...transactions,
	...rewards,
	...actions,
	...webhooks,
];
