import { InputError } from '../model/errors';
import { jsonOf } from '../model/json';
import { canonical, toStored, type StoredTemplate } from './rows';

const format = 'tracker-action-templates';
/** More than any library; a bundle is read whole. */
const maxTemplates = 20_000;
const maxLength = 50_000_000;

/** Templates to carry from one instance to another. */
export interface Bundle {
	format: typeof format;
	version: 1;
	templates: StoredTemplate[];
}

/** A bundle of the same templates is always the same, byte by byte. */
export function toBundle(templates: StoredTemplate[]): Bundle {
	const sorted = [...templates].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	return { format, version: 1, templates: sorted.map(canonical) };
}

/** A template of a bundle, or why it is none. */
export type BundleEntry = { template: StoredTemplate } | { id: string; reason: string };

/**
 * Reads a bundle.
 *
 * @param source The bundle as an object or JSON text; a plain list of templates does as well.
 * @returns Its templates in their order; those that cannot be used with the reason.
 * @throws InputError where the whole is no bundle.
 */
export function readBundle(source: unknown): BundleEntry[] {
	if (typeof source === 'string' && source.length > maxLength) {
		throw notABundle(`it is longer than ${maxLength} characters`);
	}
	const value = parsed(source);
	const list = Array.isArray(value) ? value : (value as Partial<Bundle> | null)?.templates;
	if (!Array.isArray(list)) throw notABundle("it has no list 'templates'");
	if (list.length > maxTemplates) throw notABundle(`it holds more than ${maxTemplates} templates`);
	const seen = new Set<string>();
	return list.map((entry: unknown, index): BundleEntry => {
		try {
			const template = toStored(entry);
			if (seen.has(template.id))
				return { id: template.id, reason: 'The bundle holds this ID more than once' };
			seen.add(template.id);
			return { template };
		} catch (error) {
			const id = (entry as { id?: unknown } | null)?.id;
			return { id: typeof id === 'string' ? id : `templates[${index}]`, reason: reasonOf(error) };
		}
	});
}

function parsed(source: unknown): unknown {
	try {
		return jsonOf(typeof source === 'string' ? source.replace(/^\uFEFF/, '') : source, BigInt);
	} catch (error) {
		throw notABundle(`it is not valid JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
	}
}

const reasonOf = (error: unknown): string =>
	error instanceof InputError ? error.message : 'It is not a template';

const notABundle = (why: string): InputError =>
	new InputError(`The bundle cannot be read: ${why}`, 'Give what the operation Export has handed out.');
