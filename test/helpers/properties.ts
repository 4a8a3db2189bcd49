import fc from 'fast-check';

import type { ActionTemplate } from '../../nodes/actions/model/template';
import { completeTemplate } from '../../nodes/actions/templates/complete';
import { parseTemplate } from '../../nodes/actions/templates/validate';
import { trackerOf } from '../../nodes/actions/trackers';

/** Set by jest.config.mjs; TRACKER_ACTIONS_SEED repeats a run. */
declare const seed: number;

/** Tries a property with cases at random, the same ones at every run. */
export const check = <T extends unknown[]>(
	property: fc.IProperty<T> | fc.IAsyncProperty<T>,
	numRuns = 300,
): unknown => fc.assert(property as fc.IAsyncProperty<T>, { seed, numRuns });

export const anyText = fc.string({ unit: 'binary', maxLength: 20 });

/** A template of the custom tracker, checked as one that a person wrote. */
export const customTemplate = (definition: object): ActionTemplate =>
	completeTemplate(
		parseTemplate({ name: 'T', kind: 'get', method: 'POST', path: '/x', ...definition }),
		trackerOf('custom'),
	);
