// Made by `npm run build` from the folders beside this file.
import { affise } from './affise';
import { affiseAffiliate } from './affiseAffiliate';
import { binom } from './binom';
import { cake } from './cake';
import { cakeAffiliate } from './cakeAffiliate';
import { custom } from './custom';
import { demo } from './demo';
import { everflow } from './everflow';
import { everflowAffiliate } from './everflowAffiliate';
import { voluum } from './voluum';
import type { Tracker } from './tracker';

export const trackers: Tracker[] = [
	affise,
	affiseAffiliate,
	binom,
	cake,
	cakeAffiliate,
	custom,
	demo,
	everflow,
	everflowAffiliate,
	voluum,
];
