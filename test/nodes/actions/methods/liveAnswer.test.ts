import { liveAnswer } from '../../../../nodes/actions/methods/liveAnswer';
import { completeTemplate } from '../../../../nodes/actions/templates/complete';
import { libraryTemplate } from '../../../../nodes/actions/templates/library';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { parametersOf } from '../../../helpers/actions';
import { connect } from '../../../helpers/connections';
import { editorContext } from '../../../helpers/engine';
import { useFake } from '../../../helpers/fakes';
import { startAffise } from '../../../trackers/affise.mts';

const affise = useFake(startAffise);

const contextOf = (more = {}) =>
	editorContext({
		node: 'trackerActionGet',
		parameters: parametersOf({ template: 'affise.affiliate.list', ...more }),
		credentials: connect(affise().credentials),
	});

it('gives the answer of a read of the library, asked for as a run asks', async () => {
	const template = await libraryTemplate('affise', 'affise.affiliate.list');
	expect(await liveAnswer(contextOf({ limit: 2 }), template, { status: 'banned' })).toMatchObject({
		status: 1,
		partners: [{ id: 25 }, { id: 50 }],
	});
	expect(affise().calls()).toEqual(['GET /3.0/admin/partners']);
});

it('calls nobody for a write, or for a template that does not come with the package', async () => {
	const write = await libraryTemplate('affise', 'affise.affiliate.updateStatus');
	expect(await liveAnswer(contextOf(), write, { affiliate_id: '42', status: 'banned' })).toBeUndefined();
	const { definition } = await libraryTemplate('affise', 'affise.affiliate.list');
	const own = completeTemplate(definition, trackerOf('affise'));
	expect(await liveAnswer(contextOf(), own, {})).toBeUndefined();
	expect(affise().log).toEqual([]);
});

it('gives nothing where the call cannot be made, or is refused after one try', async () => {
	const template = await libraryTemplate('affise', 'affise.affiliate.get');
	expect(await liveAnswer(contextOf(), template, {})).toBeUndefined();
	expect(affise().log).toEqual([]);
	affise().answerNext({ status: 503, body: {} });
	expect(await liveAnswer(contextOf(), template, { affiliate_id: '42' })).toBeUndefined();
	expect(affise().log).toHaveLength(1);
});
