import { InputError } from '../model/errors';

/**
 * Refuses a template.
 *
 * @param where The field, as a person would write its place: `parameters[1].in`. Empty for the whole.
 * @param what What is wrong with it.
 * @throws InputError always.
 */
export const refuse = (where: string, what: string): never => {
	throw new InputError(
		`The template cannot be used: ${where ? `'${where}' ` : ''}${what}`,
		'Correct the template and run the node again. Nothing was sent.',
	);
};
