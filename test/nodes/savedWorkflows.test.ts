import type { INode, INodeParameters } from 'n8n-workflow';

import { connect } from '../helpers/connections';
import { runNode, type ActionNode, type RunOptions } from '../helpers/engine';
import { useFake } from '../helpers/fakes';
import listAndAdd from '../data/savedWorkflows/listAndAdd.json';
import ownDefinition from '../data/savedWorkflows/ownDefinition.json';
import pauseAffiliate from '../data/savedWorkflows/pauseAffiliate.json';
import { startAffise } from '../trackers/affise.mts';
import { startCake } from '../trackers/cake.mts';
import { startEverflow } from '../trackers/everflow.mts';

/*
 * As n8n stored them with version 0.1.0: values that equalled their defaults are not in them. They must run as they
 * are, whatever the defaults have become.
 */

const affise = useFake(startAffise);
const cake = useFake(startCake);
const everflow = useFake(startEverflow);

/** Runs one node as it was saved. */
async function run(workflow: { nodes: unknown[] }, name: string, items: RunOptions['items']) {
	const saved = (workflow.nodes as INode[]).find((node) => node.name === name);
	if (!saved) throw new Error(`There is no node ${name}`);
	const { baseUrl, credentials } = affise();
	const all = {
		...credentials,
		...cake().credentials,
		...everflow().credentials,
		customTrackerApi: {
			baseUrl,
			authType: 'header',
			name: 'API-Key',
			value: credentials.affiseTrackerApi?.apiKey,
		},
	};
	const own = Object.keys(saved.credentials ?? {}).map((type) => [type, all[type as keyof typeof all]]);
	return await runNode({
		node: saved.type.split('.')[1] as ActionNode,
		typeVersion: saved.typeVersion,
		parameters: saved.parameters as INodeParameters,
		onError: saved.onError,
		credentials: connect(Object.fromEntries(own) as Record<string, unknown>),
		items,
	});
}

it('reads response fields and changes the record', async () => {
	const read = await run(pauseAffiliate, 'Read', [{ body: { id: '42' } }]);
	expect(read.error).toBeUndefined();
	expect(read.json).toEqual([
		{
			partner_id_action_1: 42,
			partner_status_action_1: 'active',
			partner_balance_USD_available_action_1: 10.5,
		},
	]);
	const changed = await run(pauseAffiliate, 'Change', read.json);
	expect(changed.error).toBeUndefined();
	expect(changed.json[0]).toMatchObject({ id: 42, status: 'not active' });
	// An edit reads its record first; what it sends is what it always sent.
	expect(affise().calls()).toEqual([
		'GET /3.0/admin/partner/42',
		'GET /3.0/admin/partner/42',
		'POST /3.0/admin/partner/42',
	]);
	expect(affise().log[2]?.body).toBe('status=not+active');
});

it('reads a list up to its limit and shows what it would add', async () => {
	const { error, json } = await run(listAndAdd, 'Offers', [{}]);
	expect(error).toBeUndefined();
	expect(json).toHaveLength(2);
	const preview = await run(listAndAdd, 'Preview', json);
	expect(preview.error).toBeUndefined();
	expect(preview.json).toHaveLength(2);
	expect(preview.json[0]).toMatchObject({ preview: true, templateId: 'cake.affiliate.create' });
	expect(cake().log).toEqual([]);
});

it('runs a definition of its own with a connection for any tracker, and hands out whole answers', async () => {
	const definition = ownDefinition.nodes.find(({ name }) => name === 'Template');
	const item = JSON.parse(String(definition?.parameters.jsonOutput)) as { template: INodeParameters };
	const { error, json } = await run(ownDefinition, 'Affiliates', [item]);
	expect(error).toBeUndefined();
	expect(new Set(json.map(({ status }) => status))).toEqual(new Set(['banned']));
	const status = await run(ownDefinition, 'Status', json.slice(0, 1));
	expect(status.error).toBeUndefined();
	expect(status.json[0]).toMatchObject({ statusCode: 200, body: { partner: { id: json[0]?.id } } });
});
