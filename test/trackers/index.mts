import { startAffise } from './affise.mts';
import { startBinom } from './binom.mts';
import { startCake } from './cake.mts';
import { startDub } from './dub.mts';
import { startEverflow } from './everflow.mts';
import { startImpact } from './impact.mts';
import { startKeitaro } from './keitaro.mts';
import { startOffer18 } from './offer18.mts';
import { startPartnerstack } from './partnerstack.mts';
import { startRedtrack } from './redtrack.mts';
import { startScaleo } from './scaleo.mts';
import { startTapfiliate } from './tapfiliate.mts';
import { startTrackier } from './trackier.mts';
import { startTune } from './tune.mts';
import { startVoluum } from './voluum.mts';
import type { FakeTracker, StartOptions } from './fake.mts';

export type { CannedAnswer, FakeTracker, LoggedRequest, StartOptions } from './fake.mts';
export {
	startAffise,
	startBinom,
	startCake,
	startDub,
	startEverflow,
	startImpact,
	startKeitaro,
	startOffer18,
	startPartnerstack,
	startRedtrack,
	startScaleo,
	startTapfiliate,
	startTrackier,
	startTune,
	startVoluum,
};

/** Every fake by its tracker's id. */
export const fakes: Record<string, (options?: StartOptions) => Promise<FakeTracker>> = {
	affise: startAffise,
	binom: startBinom,
	cake: startCake,
	dub: startDub,
	everflow: startEverflow,
	impact: startImpact,
	keitaro: startKeitaro,
	offer18: startOffer18,
	partnerstack: startPartnerstack,
	redtrack: startRedtrack,
	scaleo: startScaleo,
	tapfiliate: startTapfiliate,
	trackier: startTrackier,
	tune: startTune,
	voluum: startVoluum,
};
