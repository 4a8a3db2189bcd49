import type { INode } from 'n8n-workflow';

import { addHint, isTool, runsAsTool } from '../../../../nodes/actions/run/host';
import { filesBelow, readText } from '../../../helpers/files.mts';

const node = (type: string) => ({ getNode: () => ({ type }) as INode });

it.each([
	['the node of n8n 1.123', node('x.trackerActionGet'), [false, false]],
	['the tool of n8n 1.123', node('x.trackerActionGetTool'), [true, true]],
	[
		'the node of a newer one',
		{ ...node('x.trackerActionGet'), isToolExecution: () => false },
		[false, false],
	],
	['its tool', { ...node('x.trackerActionGet'), isToolExecution: () => true }, [true, true]],
	[
		'its tool that is run as a node',
		{ ...node('x.trackerActionGetTool'), isToolExecution: () => false },
		[false, true],
	],
])('%s is told apart', (_, host, expected) => {
	expect([runsAsTool(host), isTool(host)]).toEqual(expected);
});

it('says what there is a place for, and nothing elsewhere', () => {
	const addExecutionHints = jest.fn();
	addHint({ addExecutionHints }, { message: 'a' });
	expect(addExecutionHints).toHaveBeenCalledWith({ message: 'a' });
	expect(() => addHint({}, { message: 'a' })).not.toThrow();
});

it('is the one place that asks for what a version of n8n may lack', () => {
	const asking = filesBelow('nodes')
		.filter((path) => path.endsWith('.ts') && !path.endsWith('/run/host.ts'))
		.filter((path) => /\.(isToolExecution|addExecutionHints)\b/.test(readText(path)));
	expect(asking).toEqual([]);
});
