/** What a person should know of a tracker beyond its templates. It is for docs/trackers.md: no code imports it. */
export interface TrackerNotes {
	/** How the tracker behaves where that may surprise. */
	quirks: string[];
	/** What its API or this package cannot do, and why. */
	cannot: string[];
}
