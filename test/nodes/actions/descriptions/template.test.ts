import { templateProperties } from '../../../../nodes/actions/descriptions/template';
import { actionKinds, type ActionKind } from '../../../../nodes/actions/model/template';
import { resolveTemplate } from '../../../../nodes/actions/templates/resolve';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { shownNames } from '../../../helpers/panel';

const property = (kind: ActionKind, name: string, version = 1.1) =>
	templateProperties(kind).find((one) => one.name === name && shownNames([one], {}, version).length > 0);

it('chooses no tracker by itself, but the one of version 1 in workflows that are that old', () => {
	expect(property('get', 'tracker')?.default).toBe('');
	const preset = allTrackers.filter((tracker) => tracker.preset).map(({ id }) => id);
	expect([property('get', 'tracker', 1)?.default]).toEqual(preset);
});

it('says of a tracker without a library where its templates come from', () => {
	const isSaid = (tracker: string, templateSource: string) =>
		shownNames(templateProperties('get'), { tracker, templateSource }).includes('noLibraryNotice');
	const said = allTrackers.filter(({ id }) => isSaid(id, 'library')).map(({ id }) => id);
	expect(said).toEqual(allTrackers.filter(({ library }) => !library).map(({ id }) => id));
	expect(said.filter((id) => isSaid(id, 'definition'))).toEqual([]);
});

it.each(actionKinds)('%s begins with a definition that runs in the node', async (kind) => {
	const [field] = templateProperties(kind).filter(({ name }) => name === 'templateDefinition');
	const never = async () => await Promise.reject(new Error('no store'));
	const choice = { source: 'definition', definition: field?.default } as const;
	expect(await resolveTemplate('custom', kind, choice, never)).toMatchObject({ name: 'My call', kind });
});
