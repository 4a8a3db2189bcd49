import { parameterProperties } from '../../../../nodes/actions/descriptions/parameters';
import { choicesOf, shownNames } from '../../../helpers/panel';

it('asks for values by a form or as JSON, never by both', () => {
	const [chooser] = parameterProperties();
	const asked = (chooser ? choicesOf(chooser) : []).map((parametersAs) =>
		shownNames(parameterProperties(), { parametersAs }),
	);
	expect(asked).toEqual([
		['parametersAs', 'parameters'],
		['parametersAs', 'parametersJson'],
	]);
});
