import type { TemplateDefinition } from '../../nodes/actions/model/template';
import type { TrackerNotes } from '../../nodes/actions/model/trackerNotes';
import { trackerOf } from '../../nodes/actions/trackers';
import { completeTemplate } from '../../nodes/actions/templates/complete';
import { compareLibrary } from '../../scripts/lib/vendor/compare.mjs';
import { readVendorFile } from '../../scripts/lib/vendor/read.mjs';
import { reportOf } from '../../scripts/lib/vendor/report.mjs';

const noNotes: TrackerNotes = { quirks: [], cannot: [], proofs: [] };

const list: TemplateDefinition = {
	id: 'example.offer.list',
	name: 'List offers',
	kind: 'get',
	method: 'GET',
	path: '/offers',
	parameters: [{ name: 'status', in: 'query', type: 'string', enum: ['active', 'paused'] }],
};
const create: TemplateDefinition = {
	id: 'example.offer.create',
	name: 'Create offer',
	kind: 'add',
	method: 'POST',
	path: '/offers',
	parameters: [
		{ name: 'title', in: 'body', type: 'string', required: true },
		{ name: 'url', in: 'body', type: 'string', required: true },
		{ name: 'amount', property: 'payout[amount]', in: 'body', type: 'number' },
	],
};
const update: TemplateDefinition = {
	id: 'example.offer.update',
	name: 'Update offer',
	kind: 'edit',
	method: 'PUT',
	path: '/offers/{offer_id}',
	bodyEncoding: 'form',
	parameters: [
		{ name: 'offer_id', in: 'path', type: 'string', required: true },
		{ name: 'kind', in: 'body', type: 'string', const: 'named' },
		{ name: 'name', in: 'body', type: 'string' },
	],
};

function compare(definitions: TemplateDefinition[], notes: Partial<TrackerNotes> = {}) {
	const tracker = {
		...trackerOf('custom'),
		baseUrl: { apiPath: '/v2' },
		authentication: () => ({ query: { apiKey: '' } }),
	};
	const { title, operations } = readVendorFile('test/data/vendor/openapi3.yaml');
	const templates = definitions.map((definition) => completeTemplate(definition, tracker));
	const comparison = compareLibrary({ tracker, templates, operations, notes: { ...noNotes, ...notes } });
	return { comparison, report: reportOf('Example', title, comparison) };
}

const differences = (definitions: TemplateDefinition[]) =>
	compare(definitions).comparison.differences.map(({ template, at, text }) => `${template}: ${at} ${text}`);

describe('a library that agrees with the file', () => {
	it('differs in nothing', () => {
		const { comparison, report } = compare([list, create, update]);
		expect(comparison.differences).toEqual([]);
		expect(comparison.lacking).toEqual([]);
		expect(report).toContain('The file has the calls of 3 templates. 0 differences to look at, 0 explained.');
	});
});

describe('a difference', () => {
	const parameters = list.parameters ?? [];

	it.each<[string, TemplateDefinition, string]>([
		['a call that is not there', { ...list, path: '/offer' }, 'call is not in the file'],
		['another method', { ...create, method: 'PATCH' }, 'call is not in the file'],
		[
			'an unknown name',
			{ ...list, parameters: [{ name: 'state', in: 'query', type: 'string' }] },
			'query.state is not in the file',
		],
		[
			'an unknown name inside a field',
			{
				...create,
				parameters: [...(create.parameters ?? []), { name: 'payout[sum]', in: 'body', type: 'number' }],
			},
			'body.payout[sum] is not in the file',
		],
		[
			'another place',
			{
				...create,
				parameters: [...(create.parameters ?? []), { name: 'title', in: 'query', type: 'string' }],
			},
			'query.title is in the body in the file',
		],
		[
			'a required field that may be left out',
			{
				...create,
				parameters: [
					{ name: 'title', in: 'body', type: 'string', required: true },
					{ name: 'url', in: 'body', type: 'string' },
				],
			},
			'body.url is required in the file',
		],
		[
			'a required field that is missing',
			{ ...create, parameters: [{ name: 'title', in: 'body', type: 'string', required: true }] },
			'body.url is required in the file and not in the template',
		],
		[
			'a choice too many',
			{ ...list, parameters: parameters.map((one) => ({ ...one, enum: ['active', 'paused', 'closed'] })) },
			'query.status takes "closed", which the file does not list',
		],
		[
			'a choice too few',
			{ ...list, parameters: parameters.map((one) => ({ ...one, enum: ['active'] })) },
			'query.status does not offer "paused", which the file lists',
		],
		[
			'another encoding',
			{ ...update, bodyEncoding: 'json' },
			'call is sent as json; the file takes application/x-www-form-urlencoded',
		],
	])('is %s', (_, definition, expected) => {
		expect(differences([definition])).toContain(`${definition.id}: ${expected}`);
	});
});

describe('the report', () => {
	const odd: TemplateDefinition = { ...list, parameters: [{ name: 'state', in: 'query', type: 'string' }] };

	it('says what is explained, and which explanation is no longer needed', () => {
		const { comparison, report } = compare([odd], {
			explained: {
				'example.offer.* query.state': 'An older name, still taken.',
				'example.offer.list call': 'Old.',
			},
		});
		expect(comparison.differences).toEqual([]);
		expect(report).toContain(
			'  example.offer.list: query.state is not in the file. An older name, still taken.',
		);
		expect(comparison.idle).toEqual(['example.offer.list call']);
		expect(report).toContain('  example.offer.list call');
	});

	it('says which templates another source proves', () => {
		const { comparison } = compare([{ ...list, path: '/elsewhere' }], {
			proofs: [{ templates: ['example.*'], by: 'vendor pages', source: 'docs.example.com', asOf: '2026-11' }],
		});
		expect(comparison.differences).toEqual([]);
		expect(comparison.elsewhere).toEqual(['example.offer.list']);
	});

	it('says what no template calls', () => {
		expect(compare([list]).report).toMatch(/In the file, and in no template\n {2}POST \/v2\/offers\n/);
	});
});
