import type { IExecuteFunctions } from 'n8n-workflow';

import type { ActionKind, ActionTemplate } from '../model/template';
import { storeReader, type StoreReader } from '../store/reader';
import { openStore } from '../store/table';
import { libraryOf } from '../templates/library';
import { readerOf } from '../templates/reader';
import { resolveTemplate, type TemplateChoice } from '../templates/resolve';
import { trackerOf } from '../trackers';
import { connectionOf } from '../transport/transport';
import { choiceOf } from './curlDefinition';
import { readChoice, readItem, type ItemChoice, type ItemInput } from './item';
import type { ParameterReader } from './parameters';
import { planItem, type Task } from './plan';
import type { Readers } from './planWrite';

/** An item's task, or why it has none. */
export type Prepared =
	| { task: Task; error?: undefined }
	| { task?: undefined; error: unknown; template?: ActionTemplate };

/** The same choice is resolved once, however many items make it. */
function templateReader(
	context: IExecuteFunctions,
	kind: ActionKind,
	read: StoreReader,
): (choice: ItemChoice, item: number) => Promise<ActionTemplate> {
	const known = new Map<string, Promise<ActionTemplate>>();
	async function resolve(
		{ trackerId, choice, isUndo = false }: ItemChoice,
		item: number,
	): Promise<ActionTemplate> {
		const isShipped =
			isUndo && choice.source === 'store' && (await libraryOf(trackerId)).some(({ id }) => id === choice.id);
		const wanted: TemplateChoice = isShipped ? { ...choice, source: 'library' } : choice;
		const connect = async () => await connectionOf(context, trackerOf(trackerId), item);
		const made = await choiceOf(wanted, { trackerId, kind, connect });
		return await resolveTemplate(trackerId, kind, made, read);
	}

	return async (wanted, item) => {
		const key = JSON.stringify(wanted);
		let template = known.get(key);
		if (!template) {
			template = resolve(wanted, item);
			known.set(key, template);
		}
		return await template;
	};
}

/**
 * The templates that a write reads by, where it reads.
 *
 * @throws InputError where the library has no such reader.
 */
export async function readersOf(template: ActionTemplate, { write }: ItemInput): Promise<Readers> {
	const { edit, add } = template;
	if (!write) return {};
	const readsExisting = add && (write.ifExists !== 'create' || write.verify);
	return {
		...(edit && write.readFirst ? { record: await readerOf(template, edit.read) } : {}),
		...(readsExisting ? { existing: await readerOf(template, add.existing.read) } : {}),
	};
}

type Attempt<T> = { value: T } | { error: unknown };

function attempt<T>(read: () => T): Attempt<T> {
	try {
		return { value: read() };
	} catch (error) {
		return { error };
	}
}

/** The ids of all templates of the store that the items name, so that they can be read at once. */
const storeIdsOf = (choices: Array<Attempt<ItemChoice>>): string[] => [
	...new Set(
		choices
			.map((read) =>
				'value' in read && read.value.choice.source === 'store' ? read.value.choice.id.trim() : '',
			)
			.filter(Boolean),
	),
];

/**
 * Reads each item, and plans its call.
 *
 * @param kind The kind of templates that the node runs.
 * @returns One entry an item, in their order.
 */
export async function prepareItems(
	context: IExecuteFunctions,
	kind: ActionKind,
	read: ParameterReader,
	stored: Record<string, unknown>,
): Promise<Prepared[]> {
	const zone = context.getTimezone();
	const items = context.getInputData();
	const { typeVersion } = context.getNode();
	const choices = items.map((_, item) => attempt(() => readChoice(read, kind, item)));
	const readTemplate = templateReader(
		context,
		kind,
		storeReader(async () => await openStore(context), storeIdsOf(choices)),
	);
	return await Promise.all(
		choices.map(async (choice, item): Promise<Prepared> => {
			if ('error' in choice) return choice;
			let template: ActionTemplate | undefined;
			try {
				template = await readTemplate(choice.value, item);
				const input = readItem(read, kind, item, stored, zone, typeVersion);
				const readers = await readersOf(template, input);
				return { task: planItem(template, input, items[item]?.json, readers) };
			} catch (error) {
				return { error, template };
			}
		}),
	);
}
