import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'There is no library: the templates are your own, from a template store or as a definition in the node.',
		'Paths are added to the base URL as it is. Put a version or other common part of the path there.',
		'Without a test path, the connection test can only tell that the host answers and does not refuse the key.',
		'Calls are sent as JSON and succeed by their HTTP status, unless a template says otherwise.',
	],
	cannot: [
		'Logging in for a session, OAuth and signed requests: the connection sends fixed values only.',
		'Masking keys of other people in answers, other than fields named `api_key`, `apiKey` or `password`.',
	],
	proofs: [],
};
