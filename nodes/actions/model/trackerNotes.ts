/** What templates were last compared with, and found equal to. */
export interface Proof {
	/** IDs of templates, with * for any text. The first entry that names a template counts. */
	templates: string[];
	/**
	 * A machine-readable file of the vendor, pages of the vendor, clients of others that are in use, or nothing that could
	 * be read again.
	 */
	by: 'vendor file' | 'vendor pages' | 'clients' | 'nothing';
	/** Repository and path of a file, address of pages, repositories of clients. */
	source: string;
	/** Version or commit of a file. */
	version?: string;
	/** Month of the comparison, such as 2026-11. */
	asOf: string;
}

/** What a person should know of a tracker beyond its templates. It is for docs/trackers.md: no code imports it. */
export interface TrackerNotes {
	/** How the tracker behaves where that may surprise. */
	quirks: string[];
	/** What its API or this package cannot do, and why. */
	cannot: string[];
	/** How far the templates are proven, and by what. */
	proofs: Proof[];
	/** What sources disagree on or leave open, and what the templates do about it. */
	decisions?: string[];
	/**
	 * Why templates differ from a file of the vendor, by the difference as `npm run check-library` names it:
	 * `dub.link.list query.sortBy`, with * for any text.
	 */
	explained?: Record<string, string>;
	/** Why there is no template for a task of model/tasks.ts, by the task's suffix, with * for any text: `campaign.*`. */
	tasks?: Record<string, string>;
}
