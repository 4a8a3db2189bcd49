import { InputError } from '../../../../nodes/actions/model/errors';
import { refuse } from '../../../../nodes/actions/templates/refuse';
import { inputErrorOf } from '../../../helpers/template';

it.each([
	['path', 'is missing', "The template cannot be used: 'path' is missing"],
	['', 'it is empty', 'The template cannot be used: it is empty'],
])('names the field %p', (where, what, message) => {
	const error = inputErrorOf(() => refuse(where, what));
	expect(error).toBeInstanceOf(InputError);
	expect(error.message).toBe(message);
	expect(error.hint).toContain('Nothing was sent');
});
