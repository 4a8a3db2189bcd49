import { InputError } from '../model/errors';

/** The most mistakes that one message lists. */
const maxListed = 20;

/** What else is known of a mistake. */
interface MistakeFacts {
	/** The error to throw where it is the only one. */
	whole?: unknown;
	/** The place that was meant: what is missing there, or within it, is no mistake of its own. */
	meant?: string;
}

/**
 * Takes a mistake in.
 *
 * @param where The field, as a person would write its place: `parameters[1].in`. Empty for the whole.
 * @param what What is wrong with it.
 */
export type Report = (where: string, what: string, facts?: MistakeFacts) => void;

const refusal = (mistakes: string[]): InputError => {
	const listed = mistakes.slice(0, maxListed).join('; ');
	const more = mistakes.length > maxListed ? `; and ${mistakes.length - maxListed} more` : '';
	return new InputError(
		`The template cannot be used: ${listed}${more}`,
		'Correct the template and run the node again. Nothing was sent.',
	);
};

const sentenceOf = (where: string, what: string): string => `${where ? `'${where}' ` : ''}${what}`;

/**
 * Refuses a template for one mistake.
 *
 * @throws InputError always.
 */
export const refuse = (where: string, what: string): never => {
	throw refusal([sentenceOf(where, what)]);
};

/**
 * Runs checks to their end, so that a person sees all mistakes at once.
 *
 * @returns What the checks give where there is no mistake.
 * @throws InputError that lists them, each once.
 */
export function refuseAll<Checked>(check: (report: Report) => Checked): Checked {
	const mistakes = new Map<string, MistakeFacts>();
	const meant = new Set<string>();
	const checked = check((where, what, facts = {}) => {
		if ([...meant].some((place) => where === place || where.startsWith(`${place}.`))) return;
		if (facts.meant !== undefined) meant.add(facts.meant);
		mistakes.set(sentenceOf(where, what), facts);
	});
	const [only] = mistakes.values();
	if (mistakes.size === 1 && only?.whole instanceof InputError) throw only.whole;
	if (mistakes.size > 0) throw refusal([...mistakes.keys()]);
	return checked;
}
