import { wire } from '../nodes.mts';
import type { Kind } from '../nodes.mts';
import type { Stage } from './stage.mts';
import { action, start } from './workflow.mts';

const definition = (kind: Kind) =>
	JSON.stringify({
		name: 'Affiliate without example',
		kind: kind.toLowerCase(),
		method: kind === 'Get' ? 'GET' : 'POST',
		path: '/3.0/admin/partner/{affiliate_id}',
		parameters: [{ name: 'affiliate_id', in: 'path', type: 'string', required: true }],
	});

const PARAMETERS = 40;
const ANSWER_FIELDS = 2_000;
const LIMIT = 300;

const wideDefinition = () =>
	JSON.stringify({
		name: 'Wide',
		kind: 'get',
		method: 'GET',
		path: '/3.0/wide',
		parameters: Array.from({ length: PARAMETERS }, (_, index) => ({
			name: `parameter_${index + 1}`,
			label: `Parameter ${index + 1}`,
			in: 'query',
			type: ['string', 'integer', 'boolean', 'date'][index % 4],
			required: index < 20,
		})),
		response: {
			example: {
				data: Object.fromEntries(
					Array.from({ length: ANSWER_FIELDS }, (_, index) => [`field_${index + 1}`, `value ${index + 1}`]),
				),
			},
		},
	});

function percentile(times: number[], share: number): number {
	const sorted = [...times].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function liveCases(running: () => Stage): void {
	test('Response fields of a template without example come from one call, with the present values', async () => {
		const { editor, page, connection } = running();
		await running().openChain(
			'Live fields',
			[
				start(),
				action('Get', 'Get', connection, {
					templateSource: 'definition',
					templateDefinition: definition('Get'),
					parametersAs: 'json',
					parametersJson: '{ "affiliate_id": "42" }',
				}),
			],
			wire(['Start', 'Get']),
		);
		await editor.openNode('Get');
		expect(running().calls()).toEqual([]);
		await Promise.all([
			page.waitForResponse(/dynamic-node-parameters\/options/),
			editor.choose('output', 'Selected Fields'),
		]);
		expect(await editor.optionsOf('responseFields')).toContain('$.partner.email — affiliate42@example.com');
		expect(new Set(running().calls())).toEqual(new Set(['GET /3.0/admin/partner/42']));
		await editor.closeNode();
	});

	test.each(['Edit', 'Add'] as const)('The panel of %s never calls the tracker', async (kind) => {
		const { editor, connection } = running();
		await running().openChain(
			`Nothing sent by ${kind}`,
			[
				start(),
				action(kind, kind, connection, {
					templateSource: 'definition',
					templateDefinition: definition(kind),
				}),
			],
			wire(['Start', kind]),
		);
		await editor.openNode(kind);
		await editor.parameter('affiliate_id').waitFor();
		await editor.fill('affiliate_id', '42');
		await editor.choose('mode', 'Preview');
		expect(await editor.labels()).not.toContain('Output');
		await editor.closeNode();
		expect(running().calls()).toEqual([]);
	});

	test(`${PARAMETERS} parameters and ${ANSWER_FIELDS} response fields stay quick`, async () => {
		const { editor, page, connection, dynamicCalls } = running();
		await running().openChain(
			'Wide',
			[
				start(),
				action('Get', 'Get', connection, {
					templateSource: 'definition',
					templateDefinition: wideDefinition(),
				}),
			],
			wire(['Start', 'Get']),
		);
		const first = dynamicCalls.length;
		for (let round = 0; round < 5; round += 1) {
			await editor.openNode('Get');
			await editor.parameter('parameter_20').waitFor();
			if (round === 0) {
				expect(await editor.formFields()).toHaveLength(20);
				await Promise.all([
					page.waitForResponse(/dynamic-node-parameters\/options/),
					editor.choose('output', 'Selected Fields'),
				]);
				await editor.chooseResponseFields('field_1999', ['$.data.field_1999 — value 1999']);
				await running().shot('many-fields');
			}
			await editor.closeNode();
		}
		const times = dynamicCalls.slice(first).map(({ time }) => time);
		expect(times.length).toBeGreaterThanOrEqual(6);
		expect(percentile(times, 0.95)).toBeLessThan(LIMIT);
	});

	test(`What the editor asks the nodes for comes within ${LIMIT} ms`, () => {
		const byKind = new Map<string, number[]>();
		for (const { what, time } of running().dynamicCalls)
			byKind.set(what, [...(byKind.get(what) ?? []), time]);
		const lines = [...byKind].map(
			([what, times]) =>
				`  ${what}: ${times.length} calls, median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
		);
		process.stderr.write(`${lines.join('\n')}\n`);
		for (const times of byKind.values()) expect(percentile(times, 0.95)).toBeLessThan(LIMIT);
	});
}
