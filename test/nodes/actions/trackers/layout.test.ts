import type { LibraryTemplate } from '../../../../nodes/actions/model/template';
import { trackers } from '../../../../nodes/actions/trackers/registry';
import { filesBelow } from '../../../helpers/files.mts';

/*
 * A template's id says where it is: cake.offer.update is in cake/offer.ts. What several resources share is in shared.ts,
 * and offerFields.ts holds what the templates of offer.ts share where both would make a long file. Tasks with a fixed
 * value or of one list entry may stand in offerTasks.ts.
 */

const root = 'nodes/actions/trackers';
const ownFiles = ['index', 'notes', 'shared', 'templates'];

const namesIn = (folder: string): string[] =>
	filesBelow(`${root}/${folder}`).map((path) => path.slice(`${root}/${folder}/`.length).replace(/\.ts$/, ''));

const isTemplate = (value: unknown): value is LibraryTemplate =>
	typeof value === 'object' && value !== null && 'id' in value && 'kind' in value && 'path' in value;

/** The lists of templates that a file exports. */
const listsOf = (folder: string, name: string): LibraryTemplate[][] =>
	Object.values(jest.requireActual<Record<string, unknown>>(`../../../../${root}/${folder}/${name}`)).filter(
		(value): value is LibraryTemplate[] =>
			Array.isArray(value) && value.length > 0 && value.every(isTemplate),
	);

describe.each(trackers.map(({ id }) => id))('the folder of %s', (folder) => {
	const lists = namesIn(folder)
		.filter((name) => name !== 'templates')
		.flatMap((name) => listsOf(folder, name).map((list) => ({ name, list })));

	it('has the templates of a resource in the file of that name', () => {
		for (const { name, list } of lists) {
			const start = `${folder}.${name.replace(/Tasks$/, '')}.`;
			const elsewhere = list.filter(({ id }) => !id.startsWith(start)).map(({ id }) => id);
			expect([name, elsewhere]).toEqual([name, []]);
		}
		const names = lists.map(({ name }) => name);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('says nowhere which tracker its templates are of: the folder says it', () => {
		const redundant = lists.flatMap(({ list }) => list.filter((template) => 'tracker' in template));
		expect(redundant.map(({ id }) => id)).toEqual([]);
	});

	it('has every list in the library, and nothing else', async () => {
		const tracker = trackers.find(({ id }) => id === folder);
		const listed = lists.flatMap(({ list }) => list.map(({ id }) => id));
		const library = (await tracker?.library?.())?.map(({ id }) => id);
		expect([...listed].sort()).toEqual([...(library ?? [])].sort());
	});

	it('has no other files than the rule names', () => {
		const resources = lists.map(({ name }) => name);
		const answers = trackers.some(({ id, respond }) => id === folder && respond) ? /^server/ : /^$/;
		const known = [...ownFiles, ...resources, ...resources.map((name) => `${name}Fields`)];
		expect(namesIn(folder).filter((name) => !known.includes(name) && !answers.test(name))).toEqual([]);
	});
});
