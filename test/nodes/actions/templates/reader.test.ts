import { readerOf } from '../../../../nodes/actions/templates/reader';
import { templateOf } from '../../../helpers/template';

const template = { ...templateOf({ name: 'Change' }), tracker: 'demo' };

it('a reader is a template of the library that reads', async () => {
	expect(await readerOf(template, 'demo.offer.get')).toMatchObject({
		id: 'demo.offer.get',
		kind: 'get',
		ofLibrary: true,
	});
});

it.each(['demo.offer.pause', 'affise.offer.get', 'own.get', ''])('%p is none', async (id) => {
	await expect(readerOf(template, id)).rejects.toThrow(
		`The template 'Change' reads its record by '${id}', and the library has no such reader for this tracker`,
	);
});
