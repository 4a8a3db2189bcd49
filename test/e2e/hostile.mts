import { credentialCases } from './hostile/credentials.mts';
import { limitCases } from './hostile/limits.mts';
import { panelCases } from './hostile/panel.mts';
import type { Instance } from './instance.mts';

/** What templates, workflows and trackers try that mean harm. */
export function hostileCases(running: () => Instance): void {
	panelCases(running);
	credentialCases(running);
	limitCases(running);
}
