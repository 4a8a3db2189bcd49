import { InputError } from '../../../../nodes/actions/model/errors';
import type { StoreReader } from '../../../../nodes/actions/store/reader';
import type { ActionKind } from '../../../../nodes/actions/model/template';
import { resolveTemplate, type TemplateChoice } from '../../../../nodes/actions/templates/resolve';

const definition = { name: 'Mine', kind: 'edit', method: 'POST', path: '/x' };

const stored = { ...definition, id: 'mine', tracker: 'affise' } as const;

/** A store that holds one template. */
const read: StoreReader = async (id) =>
	id === 'mine'
		? await Promise.resolve({ row: 1, version: 3, template: stored } as Awaited<ReturnType<StoreReader>>)
		: await Promise.reject(new InputError(`The template store has no template '${id}'`, 'Choose another.'));

async function refusal(
	tracker: string,
	kind: ActionKind,
	choice: TemplateChoice,
): Promise<[string, string | undefined]> {
	const error: unknown = await resolveTemplate(tracker, kind, choice, read).catch(
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(InputError);
	const { message, hint } = error as InputError;
	return [message, hint];
}

it('finds a template of the library', async () => {
	const template = await resolveTemplate(
		'affise',
		'edit',
		{
			source: 'library',
			id: ' affise.affiliate.updateStatus ',
		},
		read,
	);
	expect(template).toMatchObject({
		id: 'affise.affiliate.updateStatus',
		tracker: 'affise',
		kind: 'edit',
		bodyEncoding: 'form',
	});
});

it('finds a template of the store', async () => {
	const template = await resolveTemplate('affise', 'edit', { source: 'store', id: ' mine ' }, read);
	expect(template).toMatchObject({ id: 'mine', name: 'Mine', tracker: 'affise', arrayFormat: 'indices' });
});

it.each([definition, JSON.stringify(definition), { ...definition, tracker: 'affise' }])(
	'takes a definition: %j',
	async (source) => {
		const template = await resolveTemplate(
			'affise',
			'edit',
			{ source: 'definition', definition: source },
			read,
		);
		expect(template).toMatchObject({
			id: 'definition',
			name: 'Mine',
			tracker: 'affise',
			arrayFormat: 'indices',
		});
	},
);

it.each<[string, string, ActionKind, TemplateChoice, string, string]>([
	[
		'an unknown tracker',
		'afise',
		'get',
		{ source: 'library', id: 'x' },
		"The tracker 'afise' is not known",
		'Choose one of affise, ',
	],
	[
		'a tracker by an inherited name',
		'__proto__',
		'get',
		{ source: 'library', id: 'x' },
		"The tracker '__proto__' is not known",
		'Choose one of affise, ',
	],
	[
		'no template',
		'affise',
		'get',
		{ source: 'library', id: ' ' },
		'No template is chosen',
		"Choose one from the list in 'Template'.",
	],
	[
		'a slip in the ID',
		'affise',
		'get',
		{ source: 'library', id: 'affise.affiliate.lst' },
		"The library has no template 'affise.affiliate.lst' for Affise",
		"Choose one from the list in 'Template'. Did you mean 'affise.affiliate.list'?",
	],
	[
		'an unknown ID',
		'affise',
		'get',
		{ source: 'library', id: 'something-else-altogether' },
		"The library has no template 'something-else-altogether' for Affise",
		"Choose one from the list in 'Template'.",
	],
	[
		'a template of another tracker',
		'cake',
		'get',
		{ source: 'library', id: 'affise.affiliate.list' },
		"The library has no template 'affise.affiliate.list' for CAKE",
		"Did you mean 'cake.affiliate.list'?",
	],
	[
		'a tracker without a library',
		'custom',
		'get',
		{ source: 'library', id: 'x' },
		"The library has no template 'x' for Custom Tracker",
		"Choose one from the list in 'Template'.",
	],
	[
		'no template of the store',
		'affise',
		'edit',
		{ source: 'store', id: ' ' },
		'No template is chosen',
		"Choose one from the list in 'Template'.",
	],
	[
		'an unknown template of the store',
		'affise',
		'edit',
		{ source: 'store', id: 'x' },
		"The template store has no template 'x'",
		'Choose another.',
	],
	[
		'a template of the store for another tracker',
		'cake',
		'edit',
		{ source: 'store', id: 'mine' },
		"The template 'Mine' is for 'affise', but the node is set to CAKE",
		"Change 'Tracker' in the node",
	],
	[
		'a template of the store of another kind',
		'affise',
		'get',
		{ source: 'store', id: 'mine' },
		"The template 'Mine' is of the kind 'edit' and does not run in Tracker Action Get",
		'Use the node Tracker Action Edit for it.',
	],
	[
		'a definition of another tracker',
		'affise',
		'edit',
		{ source: 'definition', definition: { ...definition, tracker: 'cake' } },
		"The template 'Mine' is for 'cake', but the node is set to Affise",
		"Change 'Tracker' in the node, or the template's 'tracker'.",
	],
	[
		'a definition of another kind',
		'affise',
		'add',
		{ source: 'definition', definition },
		"The template 'Mine' is of the kind 'edit' and does not run in Tracker Action Add",
		'Use the node Tracker Action Edit for it.',
	],
	[
		'a template of another kind',
		'affise',
		'edit',
		{ source: 'library', id: 'affise.affiliate.list' },
		"The template 'List affiliates' is of the kind 'get' and does not run in Tracker Action Edit",
		'Use the node Tracker Action Get for it.',
	],
	[
		'a broken definition',
		'affise',
		'edit',
		{ source: 'definition', definition: '{' },
		"The template cannot be used: it is not valid JSON: Expected property name or '}'",
		'Correct the template and run the node again. Nothing was sent.',
	],
])('refuses %s', async (_, tracker, kind, choice, message, hint) => {
	const [said, advice] = await refusal(tracker, kind, choice);
	expect(said.startsWith(message)).toBe(true);
	expect(advice).toContain(hint);
});
