import type { INodeExecutionData } from 'n8n-workflow';

import { TrackerError } from '../../../../nodes/actions/model/errors';
import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import type { Task } from '../../../../nodes/actions/run/plan';
import type { Result } from '../../../../nodes/actions/run/result';
import { retryMemory } from '../../../../nodes/actions/run/retryMemory';
import { contextOf } from '../../../helpers/context';
import { templateOf } from '../../../helpers/template';

const memoryOf = (type = 'x.trackerActionEdit') => retryMemory(contextOf({ getNode: () => ({ type }) }));
const taskOf = (definition: Partial<TemplateDefinition> = {}) =>
	({ template: templateOf(definition) }) as Task;

const done: Result = { json: [{ id: 1 }] };
const refused: Result = { error: new TrackerError('no') };
const lost: Result = { error: new TrackerError('lost', { mayHaveBeenApplied: true }) };

it.each<[string, Partial<TemplateDefinition>, Result, boolean]>([
	['a write that was made', {}, done, true],
	['an add that was made', { kind: 'add' }, done, true],
	['a write of which nobody knows', {}, lost, true],
	['one of which nobody knows and that may be sent twice', { idempotent: true }, lost, false],
	['a refusal', {}, refused, false],
	['a read', { kind: 'get', method: 'GET' }, done, false],
])('of %s', (_, definition, result, isKept) => {
	const item: INodeExecutionData = { json: {} };
	memoryOf().keep(item, taskOf(definition), result);
	// Each try of a node makes a memory of its own.
	expect(memoryOf().recall(item)).toBe(isKept ? result : undefined);
});

it('knows an item of another run as another, whatever is in it', () => {
	const json = {};
	memoryOf().keep({ json }, taskOf(), done);
	expect(memoryOf().recall({ json })).toBeUndefined();
});

it('knows the try of a tool by the arguments of the model: its items are new each time', () => {
	const memory = () => memoryOf('x.trackerActionEditTool');
	const json = { id: 7 };
	memory().keep({ json }, taskOf(), done);
	expect(memory().recall({ json })).toBe(done);
	expect(memory().recall({ json: { ...json } })).toBeUndefined();
});
