import { checkTemplateKeys } from '../../../../nodes/actions/templates/checkKeys';
import { inputErrorOf } from '../../../helpers/template';

const messageOf = (template: Record<string, unknown>) =>
	inputErrorOf(() => checkTemplateKeys(template)).message;

it.each<[Record<string, unknown>, string]>([
	[{ metod: 'GET' }, "'metod' is not known; did you mean 'method'?"],
	[{ Path: '/' }, "'Path' is not known; did you mean 'path'?"],
	[{ response: { sucess: [] } }, "'response.sucess' is not known; did you mean 'success'?"],
	[{ response: { pagination: { Style: 'page' } } }, "'response.pagination.Style' is not known"],
	[{ parameters: [{}, { labell: 'a' }] }, "'parameters[1].labell' is not known; did you mean 'label'?"],
	[{ parameters: [{ items: { typ: 'string' } }] }, "'parameters[0].items.typ' is not known"],
	[{ parameters: [{ current: { pat: '$' } }] }, "'parameters[0].current.pat' is not known"],
	[{ parameters: [{ choices: { reed: 'x' } }] }, "'parameters[0].choices.reed' is not known"],
	[{ edit: { replace: 'none' } }, "'edit.replace' is not known; did you mean 'replaces'?"],
	[{ add: { existing: { mach: {} } } }, "'add.existing.mach' is not known; did you mean 'match'?"],
	[{ bulk: { maximun: 5 } }, "'bulk.maximun' is not known; did you mean 'maximum'?"],
	[{ edit: [] }, "'edit' must be an object, not a list"],
])('%j: %s', (template, message) => expect(messageOf(template)).toContain(message));

it('lets keys be that are like none of ours', () =>
	expect(() =>
		checkTemplateKeys({ 'x-own': 1, tags: [], response: { notes: 1 }, parameters: [{ deprecated: true }] }),
	).not.toThrow());
