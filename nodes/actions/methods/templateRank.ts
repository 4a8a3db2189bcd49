import { fillWords, synonyms } from '../model/synonyms';
import type { ActionTemplate } from '../model/template';
import type { Tracker } from '../model/tracker';
import { labelOf } from '../request/labels';
import { trackerOf } from '../trackers';

/** The words of a template, by where they stand. */
interface TemplateWords {
	name: Set<string>;
	/** Of its description, its parameters and their choices. */
	about: Set<string>;
	/** Method, path, and the ID without the tracker that it begins with. */
	call: string;
	/** What names its tracker: every template of a list has it, so it tells nothing. */
	tracker: Set<string>;
}

const known = new WeakMap<ActionTemplate, TemplateWords>();

/** One form for offer and offers, country and countries, payout and payouts. */
const singular = (word: string): string =>
	word
		.replace(/ies$/, 'y')
		.replace(/(status|ss|us|is)es$/, '$1')
		.replace(/([^su])s$/, '$1');

/** The words of texts: camelCase and snake_case are taken apart. */
const wordsOf = (...texts: unknown[]): string[] =>
	texts
		.join(' ')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.map(singular);

/** The template's ID without the tracker that it begins with. */
export const suffixOf = ({ id, tracker }: Pick<ActionTemplate, 'id' | 'tracker'>): string =>
	id.startsWith(`${tracker}.`) ? id.slice(tracker.length + 1) : id;

/** How people name a tracker: by its ID, the first word of its name, or another name that it has. */
function trackerWords({ id, name, otherNames = [], side }: Tracker): Set<string> {
	const brands = [id, name.split(' ')[0] ?? '', ...otherNames, ...(side ? [side.of] : [])];
	return new Set(brands.map((brand) => brand.toLowerCase()));
}

function readWords(template: ActionTemplate): TemplateWords {
	const parameters = template.parameters
		.filter((parameter) => parameter.const === undefined)
		.flatMap((parameter) => [
			labelOf(parameter),
			parameter.name,
			parameter.description,
			...(parameter.enum ?? parameter.items?.enum ?? []),
			...(parameter.enumLabels ?? []),
		]);
	const suffix = suffixOf(template);
	return {
		name: new Set(wordsOf(template.name)),
		about: new Set(wordsOf(template.description, suffix, ...parameters)),
		call: `${template.method} ${template.path} ${suffix}`.toLowerCase(),
		tracker: trackerWords(trackerOf(template.tracker)),
	};
}

function templateWords(template: ActionTemplate): TemplateWords {
	const words = known.get(template) ?? readWords(template);
	known.set(template, words);
	return words;
}

/** How well one of some words fits what was typed: whole, by its beginning, or not at all. */
function fit(typed: string, words: Set<string>): number {
	if (words.has(typed)) return 1;
	for (const word of words) if (word.startsWith(typed)) return 0.9;
	return 0;
}

const holdsAll = (phrase: string, words: Set<string>): boolean =>
	phrase.split(' ').every((word) => fit(word, words) > 0);

/** Points for a typed word, by where it or one of its synonyms is found; 0 where nowhere. */
function pointsOf(typed: string, { name, about, call }: TemplateWords): number {
	const inName = fit(typed, name);
	if (inName > 0) return 100 * inName;
	const others = synonyms[typed] ?? [];
	const byOther = others.findIndex((phrase) => holdsAll(phrase, name));
	if (byOther >= 0) return 70 - 4 * byOther;
	const inAbout = fit(typed, about);
	if (inAbout > 0) return 20 * inAbout;
	if (call.includes(typed)) return 10;
	return others.some((phrase) => holdsAll(phrase, about)) ? 5 : 0;
}

/** A part of an ID, a path or a method, which stands in a template as it was typed. */
const isCallText = (word: string): boolean => /[./_{}]/.test(word);

/**
 * How well a template answers what somebody typed, in any order of words.
 *
 * @param typed Words of tasks, names, descriptions, labels or choices, or a piece of a path or an ID.
 * @returns 0 where a word is found nowhere; more for what is found in the name.
 */
export function rankTemplate(template: ActionTemplate, typed: string): number {
	const words = templateWords(template);
	const parts = typed
		.toLowerCase()
		.split(/\s+/)
		.filter((part) => part && !words.tracker.has(part));
	const said = parts.filter((part) => !isCallText(part)).flatMap((part) => wordsOf(part));
	const telling = said.filter((word) => !fillWords.has(word));
	const wanted = telling.length > 0 ? telling : said;
	const points = [
		...wanted.map((word) => pointsOf(word, words)),
		...parts
			.filter(isCallText)
			.map((part) => (words.call.includes(part.replace(`${template.tracker.toLowerCase()}.`, '')) ? 50 : 0)),
	];
	if (points.includes(0)) return 0;
	// Of two names that hold the same words, the shorter one says it more plainly.
	return points.reduce((sum, some) => sum + some, 100 - words.name.size);
}

/** Whether a template does on its tracker what another tracker's does, by their IDs. */
export const isCounterpart = (template: ActionTemplate, id: string): boolean =>
	id !== template.id && id.slice(id.indexOf('.') + 1) === suffixOf(template);
