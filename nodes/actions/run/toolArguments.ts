import { InputError } from '../model/errors';
import { isTool, type Host } from './host';

/** What the arguments of a tool can be reached by. */
const argumentNames = /\$(json|input|data)\b/;

function holdsArguments(stored: unknown): boolean {
	if (typeof stored === 'string') return stored.startsWith('=') && argumentNames.test(stored);
	return typeof stored === 'object' && stored !== null && Object.values(stored).some(holdsArguments);
}

/**
 * Refuses expressions that a language model fills. n8n hands all arguments of a tool to its node as `$json`, also those that
 * nobody has left to the model, so it could set what a person has set.
 *
 * @param stored The parameters as the workflow keeps them.
 * @throws InputError where the node is a tool and has such an expression.
 */
export function refuseToolArguments(context: Host, stored: Record<string, unknown>): void {
	// Of a form that JSON has taken the place of, the values are only kept.
	const form = stored.parametersAs === 'json' ? undefined : stored.parameters;
	const used = { ...stored, parameters: form, toolDescription: undefined };
	if (!isTool(context) || !holdsArguments(used)) return;
	throw new InputError(
		"A tool cannot take values from $json or $input: the model's own arguments stand there",
		"Name the node that holds the value, for example {{ $('Node').item.json.affiliate_id }}. Nothing was sent.",
	);
}
