import type { IExecuteFunctions } from 'n8n-workflow';
import nock from 'nock';

import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { writeLog } from '../../../../nodes/actions/run/writeLog';
import { contextOf } from '../../../helpers/context';

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.restore());

function loggingContext(): { context: IExecuteFunctions; asked: string[]; hints: string[] } {
	const asked: string[] = [];
	const hints: string[] = [];
	const context = contextOf({
		getNode: () => ({ name: 'Action', credentials: {} }),
		getWorkflow: () => ({ id: 'w', name: 'W' }),
		getExecutionId: () => '1',
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
		async getCredentials(type: string) {
			asked.push(type);
			return await Promise.reject(new Error('n8n says that none is needed'));
		},
	});
	return { context, asked, hints };
}

const task = { template: { id: 't', parameters: [] }, tracker: { id: 'demo' }, write: { values: {} } };

it('refuses a write that it cannot log, and says that it was not made', async () => {
	const { context, asked } = loggingContext();
	const begun = writeLog(context).begin({ task: task as never, changes: null }, new Redactor([]));
	await expect(begun).rejects.toThrow(
		'The log cannot be written, so that the change was not made: No template store connection is chosen',
	);
	expect(asked).toEqual(['trackerTemplateStoreApi']);
});

it('deletes nothing in a run that wrote nothing', async () => {
	const { context, asked, hints } = loggingContext();
	await writeLog(context, 1).close();
	expect([asked, hints]).toEqual([[], []]);
});
