import { InputError } from '../../../../nodes/actions/model/errors';
import { refuse, refuseAll } from '../../../../nodes/actions/templates/refuse';
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

describe('refuseAll', () => {
	it('lets pass what has no mistakes', () => expect(() => refuseAll(() => undefined)).not.toThrow());

	it('lists mistakes once each, and none that only follow from one', () => {
		const error = inputErrorOf(() =>
			refuseAll((report) => {
				report('metod', "is not known; did you mean 'method'?", { meant: 'method' });
				report('method', 'is missing');
				report('method.x', 'is missing');
				report('path', 'is empty');
				report('path', 'is empty');
			}),
		);
		expect(error.message).toBe(
			"The template cannot be used: 'metod' is not known; did you mean 'method'?; 'path' is empty",
		);
	});

	it('throws the error of a mistake that is the only one', () => {
		const whole = new InputError('The path leads away', 'Stay');
		const check = (more: string[]) => () =>
			refuseAll((report) => {
				report('path', 'does not fit', { whole });
				more.forEach((where) => report(where, 'is missing'));
			});
		expect(inputErrorOf(check([]))).toBe(whole);
		expect(inputErrorOf(check(['name'])).message).toBe(
			"The template cannot be used: 'path' does not fit; 'name' is missing",
		);
	});

	it('says how many more there are beyond twenty', () => {
		const error = inputErrorOf(() =>
			refuseAll((report) => {
				for (let index = 0; index < 25; index++) report(`p${index}`, 'is missing');
			}),
		);
		expect(error.message).toMatch(/'p19' is missing; and 5 more$/);
	});
});
