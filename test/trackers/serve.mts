import { parseArgs } from 'node:util';
import { fakes } from './index.mts';
import type { FakeTracker, LoggedRequest } from './fake.mts';

const USAGE = `Usage: node test/trackers/serve.mts <${Object.keys(fakes).join('|')}> [--port 5690] [--host 127.0.0.1]`;

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

function masked(request: LoggedRequest, secretNames: string[]): string {
	const secrets = new Set(secretNames.map((name) => name.toLowerCase()));
	const shown = Object.entries(request.query).flatMap(([name, values]) =>
		values.map((value) => `${name}=${secrets.has(name.toLowerCase()) ? '***' : value}`),
	);
	return shown.length === 0 ? '' : `?${shown.join('&')}`;
}

function readArguments(): { name: string; port: number; host: string } {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { port: { type: 'string' }, host: { type: 'string' } },
		});
		const [name = ''] = positionals;
		const port = Number(values.port ?? 0);
		if (positionals.length !== 1 || fakes[name] === undefined) return fail(USAGE);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			return fail(`${values.port} is not a port. ${USAGE}`);
		return { name, port, host: values.host ?? '127.0.0.1' };
	} catch {
		return fail(USAGE);
	}
}

async function start(): Promise<FakeTracker> {
	const { name, port, host } = readArguments();
	const startOne = fakes[name];
	if (startOne === undefined) return fail(USAGE);
	try {
		const fake: FakeTracker = await startOne({
			port,
			host,
			now: new Date(),
			onRequest: (request) => {
				const status = request.status === 0 ? 'connection cut' : request.status;
				console.log(`${request.method} ${request.path}${masked(request, fake.secretNames)} → ${status}`);
			},
		});
		return fake;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'EADDRINUSE')
			return fail(`Port ${port} on ${host} is in use; choose another one with --port.`);
		if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return fail(`This machine has no address ${host}.`);
		if (code === 'EACCES') return fail(`Port ${port} may not be used by this user; choose one above 1023.`);
		return fail(`The fake could not be started: ${String(error)}`);
	}
}

const fake = await start();
console.log(`Fake ${fake.title} on ${fake.baseUrl}`);
for (const [type, values] of Object.entries(fake.credentials)) {
	console.log(`${type}: ${JSON.stringify(values)}`);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.once(signal, () => {
		void fake.close().then(() => process.exit(0));
	});
}
