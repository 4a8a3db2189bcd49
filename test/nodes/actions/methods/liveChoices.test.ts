import { liveChoices } from '../../../../nodes/actions/methods/liveChoices';
import type { ActionTemplate, Choices } from '../../../../nodes/actions/model/template';
import { libraryTemplate } from '../../../../nodes/actions/templates/library';
import { parametersOf } from '../../../helpers/actions';
import { connect } from '../../../helpers/connections';
import { editorContext } from '../../../helpers/engine';
import { useFake } from '../../../helpers/fakes';
import { startAffise } from '../../../trackers/affise.mts';

const affise = useFake(startAffise);

const context = (more: { credentials?: undefined } = {}) =>
	editorContext({
		node: 'trackerActionEdit',
		parameters: parametersOf({ template: 'affise.affiliate.updateStatus' }),
		credentials: connect(affise().credentials),
		...more,
	});

const edit = async (): Promise<ActionTemplate> =>
	await libraryTemplate('affise', 'affise.affiliate.updateStatus');

/** Choices of their own for each test: what was read is kept for a minute. */
const affiliates = (more: Partial<Choices> = {}): { choices: Choices } => ({
	choices: { read: 'affise.affiliate.list', value: '$.id', label: '$.login', ...more },
});

it('shows names, with what is sent below them, and reads once in a minute', async () => {
	const choices = await liveChoices(context(), await edit(), affiliates(), {});
	expect(choices?.length).toBeGreaterThan(2);
	expect(choices).toContainEqual({
		name: expect.stringMatching(/@|\w/) as unknown,
		value: '42',
		description: '42',
	});
	const calls = affise().log.length;
	expect(calls).toBeGreaterThan(0);
	expect(affise().log.every(({ method, path }) => method === 'GET' && path === '/3.0/admin/partners')).toBe(
		true,
	);
	expect(await liveChoices(context(), await edit(), affiliates(), {})).toEqual(choices);
	expect(affise().log).toHaveLength(calls);
});

it('gives the reader what the form holds, and waits for it where it is not there', async () => {
	const byStatus = affiliates({ values: { status: 'status' } });
	expect(await liveChoices(context(), await edit(), byStatus, {})).toBeUndefined();
	expect(affise().log).toEqual([]);
	const banned = await liveChoices(context(), await edit(), byStatus, { status: 'banned' });
	expect(banned?.length).toBeGreaterThan(0);
	expect(affise().log[0]?.rawQuery).toContain('status=banned');
});

it('calls nobody for a template that does not come with the package, and for a reader that writes', async () => {
	const own = { ...(await edit()), ofLibrary: false };
	const byLogin = affiliates({ label: '$.email' });
	expect(await liveChoices(context(), own, byLogin, {})).toBeUndefined();
	const writer = affiliates({ read: 'affise.affiliate.updateStatus' });
	expect(await liveChoices(context(), await edit(), writer, {})).toBeUndefined();
	expect(affise().log).toEqual([]);
});

it('has none where the tracker refuses, or there is no connection', async () => {
	affise().answerNext({ status: 500, body: {} });
	const refused = affiliates({ label: '$.notes' });
	expect(await liveChoices(context(), await edit(), refused, {})).toBeUndefined();
	const unconnected = context({ credentials: undefined });
	expect(await liveChoices(unconnected, await edit(), affiliates({ label: '$.x' }), {})).toBeUndefined();
});

it('has none where there are more than a person looks through', async () => {
	const partners = Array.from({ length: 301 }, (_, id) => ({ id: id + 1, login: `a${id}` }));
	affise().answerNext({ status: 200, body: { status: 1, partners, pagination: { total_count: 301 } } });
	const many = affiliates({ label: '$.manager_id' });
	expect(await liveChoices(context(), await edit(), many, {})).toBeUndefined();
	expect(affise().log.length).toBeLessThanOrEqual(5);
});
