import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type NodeApiError,
	type OnError,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { TrackerActionAdd } from '../../nodes/TrackerActionAdd/TrackerActionAdd.node';
import { TrackerActionEdit } from '../../nodes/TrackerActionEdit/TrackerActionEdit.node';
import { TrackerActionGet } from '../../nodes/TrackerActionGet/TrackerActionGet.node';
import { TrackerActionTemplates } from '../../nodes/TrackerActionTemplates/TrackerActionTemplates.node';
import { partOf } from './context';

export type ActionNode =
	| 'trackerActionGet'
	| 'trackerActionEdit'
	| 'trackerActionAdd'
	| 'trackerActionTemplates';

/** Hands its items on; stands for whatever comes before the node under test. */
class Source implements INodeType {
	description = {
		displayName: 'Source',
		name: 'source',
		usableAsTool: true as const,
		group: ['trigger' as const],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

const nodes: Record<string, INodeType> = {
	source: new Source(),
	trackerActionGet: new TrackerActionGet(),
	trackerActionEdit: new TrackerActionEdit(),
	trackerActionAdd: new TrackerActionAdd(),
	trackerActionTemplates: new TrackerActionTemplates(),
};

const nodeTypes: INodeTypes = {
	getByName: (type: string): INodeType | IVersionedNodeType => nodes[type] as INodeType,
	getByNameAndVersion: (type: string, version?: number) =>
		NodeHelpers.getVersionedNodeType(nodes[type] as INodeType, version),
	getKnownTypes: () => ({}),
};

/** Credentials as n8n keeps them, without a database. */
class Credentials extends ICredentialsHelper {
	/** How often a credential was looked up and decrypted. */
	lookUps = 0;

	constructor(types: Record<string, ICredentialType>, data: Record<string, ICredentialDataDecryptedObject>) {
		super();
		this.types = types;
		this.data = data;
	}

	private readonly types: Record<string, ICredentialType>;

	private readonly data: Record<string, ICredentialDataDecryptedObject>;

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types[typeName] ?? {};
		if (typeof authenticate !== 'function') throw new Error(`${typeName} cannot authenticate`);
		return await authenticate(credentials, options);
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('not used');
	}

	async getDecrypted(
		_: IWorkflowExecuteAdditionalData,
		__: unknown,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		___?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		this.lookUps += 1;
		const fields = this.types[type]?.properties ?? [];
		const stored = this.data[type] as INodeParameters;
		const values = NodeHelpers.getNodeParameters(fields, stored, true, false, null, null) ?? {};
		if (!resolve) return values as ICredentialDataDecryptedObject;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolve;
		return workflow.expression.getParameterValue(
			values,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			{},
			executeData,
			false,
			values,
		) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(): INodeProperties[] {
		return [];
	}
}

/** What a run of one node is given. */
export interface RunOptions {
	node: ActionNode;
	/** The version that the workflow was saved with; the newest when left out. */
	typeVersion?: number;
	parameters: INodeParameters;
	/** Input items; one empty item when left out. */
	items?: IDataObject[];
	/** Credential types and their values. */
	credentials?: Record<string, { type: ICredentialType; data: ICredentialDataDecryptedObject }>;
	onError?: OnError;
	/** Runs of the nodes before this one, for expressions such as $('Source'). */
	timezone?: string;
}

/** What came of a run. */
export interface RunResult {
	/** Items by output: the first is the main one, the second the error output. */
	outputs: INodeExecutionData[][];
	/** JSON of the items of the first output. */
	json: IDataObject[];
	error: (Error & Partial<Pick<NodeApiError, 'httpCode' | 'description' | 'context'>>) | undefined;
	hints: string[];
	credentialLookUps: number;
}

function additionalData(credentials: Credentials, workflow: IWorkflowBase): IWorkflowExecuteAdditionalData {
	const unused = async () => undefined;
	return partOf<IWorkflowExecuteAdditionalData>({
		credentialsHelper: credentials,
		hooks: new ExecutionLifecycleHooks('manual', '1', workflow),
		executeWorkflow: unused,
		getRunExecutionData: unused,
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost/',
		webhookBaseUrl: 'http://localhost/webhook',
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		webhookTestBaseUrl: 'http://localhost/webhook-test',
		userId: 'user',
		variables: {},
		currentNodeExecutionIndex: 0,
		executionId: '1',
		setExecutionStatus: () => undefined,
		logAiEvent: () => undefined,
	});
}

function credentialsOf({ credentials = {} }: Pick<RunOptions, 'credentials'>): Credentials {
	const entries = Object.entries(credentials);
	return new Credentials(
		Object.fromEntries(entries.map(([name, { type }]) => [name, type])),
		Object.fromEntries(entries.map(([name, { data }]) => [name, data])),
	);
}

function nodeUnderTest({ node, typeVersion, parameters, credentials = {}, onError }: RunOptions): INode {
	const { version } = (nodes[node] as INodeType).description;
	return {
		id: 'action',
		name: 'Action',
		type: node,
		typeVersion: typeVersion ?? Math.max(...[version].flat()),
		position: [200, 0],
		parameters,
		onError,
		credentials: Object.fromEntries(Object.keys(credentials).map((type) => [type, { id: type, name: type }])),
	};
}

function workflowFor(options: RunOptions): { workflow: Workflow; base: IWorkflowBase } {
	const base = {
		id: 'workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		activeVersionId: null,
		nodes: [
			{ id: 'source', name: 'Source', type: 'source', typeVersion: 1, position: [0, 0], parameters: {} },
			nodeUnderTest(options),
		],
		connections: { Source: { main: [[{ node: 'Action', type: NodeConnectionTypes.Main, index: 0 }]] } },
		settings: { timezone: options.timezone ?? 'utc' },
	} as IWorkflowBase;
	return { base, workflow: new Workflow({ ...base, nodeTypes }) };
}

/** Runs one node by n8n's own engine: real expressions, item links, error handling. */
export async function runNode(options: RunOptions): Promise<RunResult> {
	const { workflow, base } = workflowFor(options);
	const credentials = credentialsOf(options);
	const items = (options.items ?? [{}]).map((json, item) => ({ json, pairedItem: { item } }));
	const source = workflow.getNode('Source') as INode;
	const runData = createRunExecutionData({
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: {},
			nodeExecutionStack: [{ node: source, data: { main: [items] }, source: null }],
		},
	});
	const execution = new WorkflowExecute(additionalData(credentials, base), 'manual', runData);
	const { data } = await execution.processRunExecutionData(workflow);
	const run = data.resultData.runData.Action?.[0];
	const outputs = (run?.data?.main ?? []).map((output) => output ?? []);
	return {
		outputs,
		json: (outputs[0] ?? []).map(({ json }) => json),
		error: data.resultData.error ?? run?.error,
		hints: (run?.hints ?? []).map(({ message }) => message),
		credentialLookUps: credentials.lookUps,
	};
}

/** The context in which n8n calls a node's methods while a person edits it. */
export function editorContext(options: RunOptions): ILoadOptionsFunctions {
	const { workflow, base } = workflowFor(options);
	return new LoadOptionsContext(
		workflow,
		workflow.getNode('Action') as INode,
		{
			...additionalData(credentialsOf(options), base),
			currentNodeParameters: options.parameters,
		} as IWorkflowExecuteAdditionalData,
		'',
	) as ILoadOptionsFunctions;
}

/** What an expression gives in a node, or in a connection test with the values of its credential. */
export function expressionOf(
	options: RunOptions,
	expression: string,
	$credentials: ICredentialDataDecryptedObject = {},
): unknown {
	const { workflow } = workflowFor(options);
	const node = workflow.getNode('Action') as INode;
	return workflow.expression.getSimpleParameterValue(node, expression, 'internal', { $credentials });
}

/** What the canvas shows below the node's name. */
export const subtitleOf = (options: RunOptions): unknown =>
	expressionOf(options, nodeTypeOf(options.node).description.subtitle ?? '');

export const nodeTypeOf = (name: ActionNode): INodeType => nodes[name] as INodeType;
