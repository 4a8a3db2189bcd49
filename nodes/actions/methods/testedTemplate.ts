import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { ActionTemplate } from '../model/template';
import { storeReader } from '../store/reader';
import { toStored, type StoreEntry } from '../store/rows';
import { openStore } from '../store/table';
import { completeTemplate } from '../templates/complete';
import { libraryTemplate } from '../templates/library';
import { trackerOf } from '../trackers';
import { currentTracker } from './currentTemplate';

function chosenId(context: ILoadOptionsFunctions): string {
	const id = context.getCurrentNodeParameter('templateId', { extractValue: true });
	return typeof id === 'string' ? id.trim() : '';
}

/**
 * The template of the store that the Tracker Action Templates node is set to.
 *
 * @returns undefined where none is chosen yet.
 * @throws InputError where the store does not give it.
 */
export async function chosenEntry(context: ILoadOptionsFunctions): Promise<StoreEntry | undefined> {
	const id = chosenId(context);
	return id ? await storeReader(async () => await openStore(context), [id])(id) : undefined;
}

/**
 * The template that a test is set to.
 *
 * @returns undefined where none is chosen yet.
 * @throws InputError where it cannot be used.
 */
export async function testedTemplate(context: ILoadOptionsFunctions): Promise<ActionTemplate | undefined> {
	const from = context.getCurrentNodeParameter('testTemplate');
	if (from === 'library') {
		const id = chosenId(context);
		return id ? await libraryTemplate(currentTracker(context), id) : undefined;
	}
	// n8n refuses to be asked for a field that is hidden: a template that is written in the node has no ID to choose.
	const definition = from === 'json' ? context.getCurrentNodeParameter('templateDefinition') : undefined;
	const template =
		from === 'json' ? definition && toStored(definition) : (await chosenEntry(context))?.template;
	return template ? completeTemplate(template, trackerOf(template.tracker)) : undefined;
}
