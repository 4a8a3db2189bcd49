import { startAffise } from './affise.mts';
import { startBinom } from './binom.mts';
import { startCake } from './cake.mts';
import { startEverflow } from './everflow.mts';
import { startVoluum } from './voluum.mts';
import type { FakeTracker, StartOptions } from './fake.mts';

export type { CannedAnswer, FakeTracker, LoggedRequest, StartOptions } from './fake.mts';
export { startAffise, startBinom, startCake, startEverflow, startVoluum };

/** Every fake by its tracker's id. */
export const fakes: Record<string, (options?: StartOptions) => Promise<FakeTracker>> = {
	affise: startAffise,
	binom: startBinom,
	cake: startCake,
	everflow: startEverflow,
	voluum: startVoluum,
};
