import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';

import { AffiseAffiliateTrackerApi } from '../../credentials/AffiseAffiliateTrackerApi.credentials';
import { AffiseTrackerApi } from '../../credentials/AffiseTrackerApi.credentials';
import { BinomTrackerApi } from '../../credentials/BinomTrackerApi.credentials';
import { CakeAffiliateTrackerApi } from '../../credentials/CakeAffiliateTrackerApi.credentials';
import { CakeTrackerApi } from '../../credentials/CakeTrackerApi.credentials';
import { CustomTrackerApi } from '../../credentials/CustomTrackerApi.credentials';
import { EverflowAffiliateTrackerApi } from '../../credentials/EverflowAffiliateTrackerApi.credentials';
import { EverflowTrackerApi } from '../../credentials/EverflowTrackerApi.credentials';
import { VoluumTrackerApi } from '../../credentials/VoluumTrackerApi.credentials';
import type { RunOptions } from './engine';

/** Every connection type of the package by its name. */
export const connectionTypes: Record<string, ICredentialType> = Object.fromEntries(
	[
		new AffiseAffiliateTrackerApi(),
		new AffiseTrackerApi(),
		new BinomTrackerApi(),
		new CakeAffiliateTrackerApi(),
		new CakeTrackerApi(),
		new CustomTrackerApi(),
		new EverflowAffiliateTrackerApi(),
		new EverflowTrackerApi(),
		new VoluumTrackerApi(),
	].map((type) => [type.name, type]),
);

/** Connections for a run, by credential type. */
export function connect(values: Record<string, unknown>): NonNullable<RunOptions['credentials']> {
	return Object.fromEntries(
		Object.entries(values).map(([name, data]) => {
			const type = connectionTypes[name];
			if (!type) throw new Error(`There is no connection type ${name}`);
			return [name, { type, data: data as ICredentialDataDecryptedObject }];
		}),
	);
}
