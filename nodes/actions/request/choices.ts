import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import { showValue } from './refusals';

/** A choice may be given by its value or by the label that the form shows for it. */
export function checkChoice(
	label: string,
	choices: ReadonlyArray<string | number | boolean> | undefined,
	labels: string[] | undefined,
	value: SentValue,
): SentValue {
	if (!choices) return value;
	const text = typeof value === 'object' ? undefined : String(value);
	const byValue = choices.find((choice) => String(choice) === text);
	if (byValue !== undefined) return byValue;
	const byLabel = labels?.findIndex((entry) => entry.toLowerCase() === text?.toLowerCase()) ?? -1;
	if (byLabel >= 0) return choices[byLabel] as SentValue;
	const known = choices.map((choice, index) => (labels ? `${choice} (${labels[index]})` : String(choice)));
	const shown = known.length > 20 ? `${known.slice(0, 20).join(', ')} …` : known.join(', ');
	throw new InputError(
		`'${label}' must be one of ${shown}, not ${showValue(value)}`,
		`Choose one of the listed values for '${label}'. Nothing was sent for this item.`,
	);
}
