import { checkJsonPaths } from '../../../../nodes/actions/templates/checkJsonPaths';
import { inputErrorOf } from '../../../helpers/template';

it('takes paths that can be read', () =>
	expect(() => checkJsonPaths('a', ['$', '$.a[*].b', "$['a b']", '$..id'])).not.toThrow());

it('names the place of one that cannot', () =>
	expect(inputErrorOf(() => checkJsonPaths('response.records', ['$.a', '$.a[('])).message).toContain(
		"'response.records' does not fit: ",
	));
