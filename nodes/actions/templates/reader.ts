import { InputError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import { libraryOf } from './library';

/**
 * The template by which another one reads a record before it writes. This is the one place that decides what may be such a
 * reader: what a template says of itself is not to be trusted where it came from a file, a table or another workflow, and
 * a reader is sent without anybody having asked for it. So it is a template of the library that reads, of the same tracker.
 *
 * @param template The edit or add that names the reader.
 * @param id The reader's ID.
 * @throws InputError where the library has no such reader.
 */
export async function readerOf(template: ActionTemplate, id: string): Promise<ActionTemplate> {
	const reader = (await libraryOf(template.tracker)).find((one) => one.id === id && one.kind === 'get');
	if (reader) return reader;
	throw new InputError(
		`The template '${template.name}' reads its record by '${id}', and the library has no such reader for this tracker`,
		"Correct 'read' in the template, or turn off the option 'Read First'. Nothing was sent for this item.",
	);
}
