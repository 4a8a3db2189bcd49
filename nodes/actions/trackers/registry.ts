// Made by `npm run build` from the folders beside this file.
import { affise } from './affise';
import { affiseAffiliate } from './affiseAffiliate';
import { binom } from './binom';
import { cake } from './cake';
import { cakeAffiliate } from './cakeAffiliate';
import { custom } from './custom';
import { demo } from './demo';
import { dub } from './dub';
import { everflow } from './everflow';
import { everflowAffiliate } from './everflowAffiliate';
import { impact } from './impact';
import { keitaro } from './keitaro';
import { offer18 } from './offer18';
import { partnerstack } from './partnerstack';
import { redtrack } from './redtrack';
import { scaleo } from './scaleo';
import { tapfiliate } from './tapfiliate';
import { trackier } from './trackier';
import { tune } from './tune';
import { voluum } from './voluum';
import type { Tracker } from '../model/tracker';

export const trackers: Tracker[] = [
	affise,
	affiseAffiliate,
	binom,
	cake,
	cakeAffiliate,
	custom,
	demo,
	dub,
	everflow,
	everflowAffiliate,
	impact,
	keitaro,
	offer18,
	partnerstack,
	redtrack,
	scaleo,
	tapfiliate,
	trackier,
	tune,
	voluum,
];
