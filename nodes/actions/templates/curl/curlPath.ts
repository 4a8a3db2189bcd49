/** 42, a UUID, cus_NffrFeUfNV2Hib: what names one record. */
const looksLikeId = (piece: string): boolean =>
	/^\d+$/.test(piece) ||
	/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(piece) ||
	(piece.length >= 8 && (piece.match(/\d/g) ?? []).length >= 2 && /^[\w-]+$/.test(piece)) ||
	(piece.length >= 12 && /\d/.test(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece));

/** {id}, <id>, :id, $ID, [id], YOUR_ID: what documentation writes for one. */
const placeholderIn = (piece: string): string | undefined =>
	/^(?:\{\{?([^{}]+)\}?\}|<([^<>]+)>|:([A-Za-z]\w*)|\$\{?(\w+)\}?|\[([^[\]]+)\])$/
		.exec(piece)
		?.slice(1)
		.find(Boolean) ?? /^(?:YOUR_)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_?ID)$/.exec(piece)?.[1]?.toLowerCase();

/** affiliate_id from affiliates: what a piece of a path that follows the word stands for. */
function nameAfter(word: string | undefined): string {
	const one = (word ?? '')
		.replace(/\W+/g, '_')
		.replace(/ies$/i, 'y')
		.replace(/([^s])s$/i, '$1');
	return /^[A-Za-z]\w*$/.test(one) ? `${one}_id` : 'id';
}

/** A path with placeholders, and the values that stood in their places. */
export interface CurlPath {
	path: string;
	/** By placeholder; undefined where the command had a placeholder too. */
	values: Map<string, string | undefined>;
}

/**
 * Makes placeholders of the pieces of a path that look like IDs.
 *
 * @param path As it was written, below the base URL.
 * @param known Values that the connection fills in, by the placeholder that stands for them.
 */
export function pathWithPlaceholders(path: string, known: ReadonlyMap<string, string>): CurlPath {
	const values = new Map<string, string | undefined>();
	const unique = (name: string): string => (values.has(name) ? unique(`${name}_2`) : name);
	const put = (name: string, value: string | undefined): string => {
		const own = unique(name.trim().replace(/\W+/g, '_') || 'id');
		values.set(own, value);
		return `{${own}}`;
	};
	const pieces = path.split('/').map((written) => {
		try {
			return decodeURIComponent(written);
		} catch {
			return written;
		}
	});
	const made = pieces.map((piece, index) => {
		const field = known.get(piece);
		if (field !== undefined) return `{${field}}`;
		const placeholder = placeholderIn(piece);
		if (placeholder !== undefined) return put(placeholder, undefined);
		const [, stem = piece, ending = ''] = /^(.*?)(\.[a-z]+)?$/i.exec(piece) ?? [];
		// A number that begins a path, or follows the word api, is a version.
		const isVersion = /^\d+$/.test(stem) && /^(?:api)?$/i.test(pieces[index - 1] ?? '');
		if (!isVersion && looksLikeId(stem)) return put(nameAfter(pieces[index - 1]), stem) + ending;
		return piece.replace(/[{}]/g, '');
	});
	return { path: made.join('/'), values };
}
