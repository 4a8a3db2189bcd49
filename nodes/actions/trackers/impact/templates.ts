import type { LibraryTemplate } from '../../model/template';
import { account } from './account';
import { actionChanges } from './actionChanges';
import { actions } from './actions';
import { contracts } from './contracts';
import { conversions } from './conversions';
import { inquiries } from './inquiries';
import { partnerInquiries } from './partnerInquiries';
import { partners } from './partners';
import { partnerSide } from './partnerSide';
import { promotions } from './promotions';

export const templates: LibraryTemplate[] = [
	...partners,
	...contracts,
	...actions,
	...actionChanges,
	...conversions,
	...inquiries,
	...promotions,
	...account,
	...partnerSide,
	...partnerInquiries,
];
