import { ErrorReporter } from 'n8n-core';

export * from './workflow';

// A machine that also builds and runs n8n is slow at times.
jest.setTimeout(60_000);

// n8n's engine logs every failed node, and many tests want one to fail.
beforeEach(() => {
	jest.spyOn(ErrorReporter.prototype, 'error').mockImplementation(() => undefined);
});
