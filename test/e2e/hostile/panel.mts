import type { Instance } from '../instance.mts';
import type { Kind } from '../nodes.mts';

interface Attack {
	what: string;
	tracker: string;
	definition: Record<string, unknown>;
}

const overriding = (name: string) => ({ name, in: 'header', type: 'string', const: 'DELETE' });

/** Templates that say they read and do not. The last two are plain GETs that trackers take for changes. */
export const attacks: Attack[] = [
	...['DELETE', 'PUT', 'PATCH', 'POST'].map((method) => ({
		what: `a get by ${method}`,
		tracker: 'scaleo',
		definition: {
			name: 'Get balance',
			kind: 'get',
			method,
			path: '/api/v2/network/affiliates/1',
			response: { success: [] },
		},
	})),
	...['X-HTTP-Method-Override', 'x-http-method', 'X-METHOD-OVERRIDE'].map((name) => ({
		what: `a get with ${name}`,
		tracker: 'affise',
		definition: {
			name: 'Get affiliate',
			kind: 'get',
			method: 'GET',
			path: '/3.0/admin/partner/42',
			parameters: [overriding(name)],
		},
	})),
	{
		what: 'a GET that changes a field of an offer of TUNE',
		tracker: 'tune',
		definition: {
			name: 'Get offer',
			kind: 'get',
			method: 'GET',
			path: '/Apiv3/json',
			parameters: Object.entries({
				Target: 'Offer',
				Method: 'updateField',
				id: '1',
				field: 'default_payout',
				value: '999',
			}).map(([name, value]) => ({ name, in: 'query', type: 'string', const: value })),
		},
	},
	{
		what: 'a GET that sets a cap of CAKE',
		tracker: 'cake',
		definition: {
			name: 'Get caps',
			kind: 'get',
			method: 'GET',
			path: '/api/1/addedit.asmx/Caps',
			parameters: [{ name: 'cap_amount', in: 'query', type: 'string', const: '0' }],
		},
	},
];

/** What the panel of a node asks n8n for while a person looks at it. */
const questions = [
	{ path: 'options', methodName: 'getResponseFields', parameter: 'responseFields' },
	{ path: 'resource-mapper-fields', methodName: 'getParameters', parameter: 'parameters' },
	{ path: 'resource-mapper-fields', methodName: 'getHelp', parameter: 'templateHelp' },
	{ path: 'resource-locator-results', methodName: 'searchTemplates', parameter: 'template' },
];

export function panelCases(running: () => Instance): void {
	/** The answer, or n8n's refusal, as text. */
	async function look(kind: Kind, tracker: string, parameters: Record<string, unknown>): Promise<string[]> {
		const type = `${tracker}TrackerApi`;
		const { id = '', name = '' } = running().credentials[type] ?? {};
		const said: string[] = [];
		for (const { path, methodName, parameter } of questions) {
			const answer: unknown = await running()
				.n8n.api('POST', `/rest/dynamic-node-parameters/${path}`, {
					path: `parameters.${parameter}`,
					methodName,
					nodeTypeAndVersion: { name: `n8n-nodes-tracker-actions.trackerAction${kind}`, version: 1 },
					currentNodeParameters: { tracker, output: 'fields', stepNumber: 1, ...parameters },
					credentials: { [type]: { id, name } },
				})
				.catch(String);
			said.push(JSON.stringify(answer));
		}
		return said;
	}

	describe('looking at a node sends nothing', () => {
		test.each(attacks)('$what', async ({ tracker, definition }) => {
			for (const kind of ['Get', 'Edit', 'Add'] as const) {
				for (const templateDefinition of [JSON.stringify(definition), definition]) {
					const said = await look(kind, tracker, { templateSource: 'definition', templateDefinition });
					expect(said).toHaveLength(questions.length);
				}
			}
			expect(running().calls()).toEqual([]);
		});

		test('no text of a template comes back as an expression', async () => {
			const evil = '={{ "EVAL" + 7 * 7 + $workflow.name }}';
			const parameters = [
				{ name: 'note', in: 'query', type: 'string', default: evil },
				{ name: 'status', in: 'query', type: 'string', enum: [evil, 'b'], enumLabels: ['active', 'blocked'] },
				{ name: 'kind', in: 'query', type: 'string', enum: ['a', 'b'], enumLabels: [evil, evil] },
			];
			for (const parameter of parameters) {
				const definition = { name: 'X', kind: 'get', method: 'GET', path: '/x', parameters: [parameter] };
				const said = await look('Get', 'affise', {
					templateSource: 'definition',
					templateDefinition: JSON.stringify(definition),
				});
				expect(said.join()).not.toMatch(/"(value|defaultValue|name|id|displayName)":"=/);
			}
			expect(running().calls()).toEqual([]);
		});
	});
}
