import { InputError } from '../model/errors';
import { pathOf, wholeBody, type Field } from './places';

type Tree = Record<string, unknown>;

/** Sets own properties only, so that a name such as __proto__ stays data. */
function put(tree: Tree, key: string, value: unknown): void {
	Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Three digits are plenty for a list that a template lays out by hand. */
const isListPlace = (segment: string): boolean => /^\d{1,3}$/.test(segment);

const clash = (place: string, what: string): InputError =>
	new InputError(
		`'${place}' cannot be put into the body: another parameter makes ${what} of the same place`,
		"Correct 'property' of one of the two in the template.",
	);

const at = (root: Tree, segments: readonly string[]): unknown =>
	segments.reduce<unknown>((node, segment) => (node as Tree)[segment], root);

/** An object of a record in which nothing is left is nothing: a country without its code is no country. */
function clearHollow(root: Tree, segments: readonly string[]): void {
	for (let depth = segments.length - 1; depth > 0; depth--) {
		const node = at(root, segments.slice(0, depth));
		if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
		if (Object.values(node).some((value) => value !== null)) return;
		put(at(root, segments.slice(0, depth - 1)) as Tree, segments[depth - 1] as string, null);
	}
}

export function jsonTree(fields: Field[]): unknown {
	const whole = fields.find(({ place, value }) => place === wholeBody && Array.isArray(value));
	if (whole) return whole.value;
	const root: Tree = {};
	/** What parameters have made of a place, so that none is set twice or taken for something else. */
	const taken = new Map<string, 'a plain value' | 'a list' | 'an object'>();
	const isWhole = ({ place }: Field): boolean => place === wholeBody;
	// What a parameter puts at its own place wins over what stands there in the body's object.
	for (const { value } of fields.filter(isWhole)) {
		for (const [key, entry] of Object.entries(value ?? {})) put(root, key, entry);
	}
	for (const field of fields.filter((entry) => !isWhole(entry))) {
		const { place, value } = field;
		const segments = pathOf(field);
		let node = root;
		segments.forEach((segment, index) => {
			const following = segments[index + 1];
			const existing = Object.hasOwn(node, segment) ? node[segment] : undefined;
			if (Array.isArray(node) && !isListPlace(segment)) throw clash(place, 'a list');
			const isOwn = typeof existing === 'object' && existing !== null;
			const made =
				following === undefined ? 'a plain value' : isListPlace(following) ? 'a list' : 'an object';
			const path = JSON.stringify(segments.slice(0, index + 1));
			const before = taken.get(path);
			const fits = before === made || (before === 'a plain value' && isOwn);
			if (before !== undefined && (following === undefined || !fits)) throw clash(place, before);
			taken.set(path, before ?? made);
			if (following === undefined) return put(node, segment, value);
			if (Array.isArray(existing)) put(node, segment, [...(existing as unknown[])]);
			// The object may be the person's own, which stays as it is.
			else if (isOwn) put(node, segment, { ...existing });
			else put(node, segment, isListPlace(following) ? [] : {});
			node = node[segment] as Tree;
		});
	}
	if (fields.some(isWhole)) {
		for (const field of fields) if (!isWhole(field) && field.value === null) clearHollow(root, pathOf(field));
	}
	return root;
}
