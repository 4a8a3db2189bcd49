import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { ensureN8n } from '../../scripts/lib/n8n-runtime.mjs';
import { freePort, installPackage } from '../../scripts/lib/n8n.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { build, pack } from '../../scripts/lib/prepare.mjs';
import { cleanEnvironment, killTree, run, start, tail } from '../../scripts/lib/processes.mjs';

const HOST = '127.0.0.1';

/** Something that a test has started. */
export interface Service {
	port: number;
	/** All it has printed. */
	printed(): string;
	stop(): Promise<void>;
}

/** The package as it would be published, made where nobody has made it yet. */
export async function packedTarball(): Promise<string> {
	const made = process.env.TRACKER_ACTIONS_TARBALL;
	if (made) return made;
	await build();
	return (await pack()).tarball;
}

async function port(): Promise<number> {
	const found = await freePort();
	if (found === undefined) throw new Error('There is no free port');
	return found;
}

/** Whoever the databases run as: PostgreSQL refuses to run as root. */
async function user(): Promise<{ uid?: number; gid?: number }> {
	if (process.getuid?.() !== 0) return {};
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => run('id', [what, name])));
		if (uid?.code === 0 && gid?.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
	}
	throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
}

/** Debian keeps PostgreSQL's own programs out of the path. */
function program(name: string): string | undefined {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...versions.map((version) => join(debian, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
		'/usr/sbin',
		'/opt/homebrew/bin',
		'/usr/local/bin',
	];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

const NEEDED = ['redis-server', 'initdb', 'postgres'];

/** The programs of Redis and PostgreSQL, from Debian's packages where they are missing and may be installed. */
async function programs(): Promise<{ redis: string; initdb: string; postgres: string }> {
	if (!NEEDED.every(program) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		process.stderr.write('  Installing redis-server and postgresql from Debian for the queue test\n');
		const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
		await run('apt-get', ['update'], { env });
		const packages = ['--no-install-recommends', 'redis-server', 'postgresql'];
		const { code, output } = await run('apt-get', ['install', '-y', ...packages], { env });
		if (code !== 0) process.stderr.write(`${tail(output, 5)}\n`);
	}
	const [redis, initdb, postgres] = NEEDED.map(program);
	if (redis && initdb && postgres) return { redis, initdb, postgres };
	throw new Error(
		'The queue test needs redis-server and PostgreSQL. Debian: apt-get install redis-server postgresql; ' +
			'macOS: brew install redis postgresql.',
	);
}

/** Whether something answers at the port. */
async function answers(at: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(at, HOST);
		const end = (result: boolean) => {
			socket.destroy();
			resolve(result);
		};
		socket.once('connect', () => end(true));
		socket.once('error', () => end(false));
	});
}

/** Starts a program that ends with us, however we end: it runs as long as the pipe to its shell is open. */
async function serve(
	command: string[],
	at: number,
	options: { cwd: string; uid?: number; gid?: number },
): Promise<Service> {
	const child = start('sh', ['-c', '"$@" & read -r _; kill -INT $!; wait $!', 'sh', ...command], {
		...options,
		stdio: ['pipe', 'pipe', 'pipe'],
		env: cleanEnvironment() as NodeJS.ProcessEnv,
	});
	let printed = '';
	child.stdout?.on('data', (chunk) => (printed += String(chunk)));
	child.stderr?.on('data', (chunk) => (printed += String(chunk)));
	const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const service = {
		port: at,
		printed: () => printed,
		async stop() {
			child.stdin?.end();
			await Promise.race([closed, sleep(10_000, undefined, { ref: false })]);
			killTree(child);
			await closed;
		},
	};
	for (const giveUp = Date.now() + 30_000; !(await answers(at)); await sleep(100)) {
		if (Date.now() < giveUp) continue;
		await service.stop();
		throw new Error(`${command[0]} did not start:\n${tail(printed)}`);
	}
	return service;
}

/** Redis and PostgreSQL on free ports, with all they keep in a temporary folder. */
export async function startDatabases(): Promise<{
	redis: Service;
	postgres: Service;
	stop(): Promise<void>;
}> {
	const found = await programs();
	const owner = await user();
	const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-queue-'));
	if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
	const started: Service[] = [];
	const stop = async () => {
		for (const service of started.reverse()) await service.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const options = { cwd: folder, ...owner };
		const redisPort = await port();
		const redis = await serve(
			[found.redis, '--port', String(redisPort), '--bind', HOST, '--save', '', '--dir', folder],
			redisPort,
			options,
		);
		started.push(redis);

		const data = join(folder, 'data');
		const made = start(
			found.initdb,
			['-D', data, '-U', 'n8n', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
			{ ...options, stdio: 'ignore' },
		);
		const code = await new Promise((resolve) => made.once('close', resolve));
		if (code !== 0) throw new Error(`initdb ended with ${String(code)}`);
		const postgresPort = await port();
		const settings = [`listen_addresses=${HOST}`, `unix_socket_directories=${folder}`, 'fsync=off'];
		const postgres = await serve(
			[
				found.postgres,
				...['-D', data, '-p', String(postgresPort)],
				...settings.flatMap((setting) => ['-c', setting]),
			],
			postgresPort,
			options,
		);
		started.push(postgres);
		return { redis, postgres, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * Starts one n8n worker with the package installed and waits until it takes executions.
 *
 * @param concurrency Executions that it does at once.
 */
export async function startWorker(
	userFolder: string,
	tarball: string,
	env: Record<string, string>,
	concurrency: number,
): Promise<Service> {
	const runtime = await ensureN8n();
	await installPackage(userFolder, tarball);
	const healthPort = await port();
	const watchdog = pathToFileURL(join(ROOT, 'scripts', 'lib', 'end-with-parent.mjs')).href;
	const child = start(
		runtime.node,
		['--import', watchdog, runtime.n8nBin, 'worker', `--concurrency=${concurrency}`],
		{
			cwd: userFolder,
			stdio: ['pipe', 'pipe', 'pipe'],
			env: cleanEnvironment({
				...env,
				NODE_ENV: 'production',
				TRACKER_ACTIONS_END_WITH_PARENT: String(process.pid),
				N8N_USER_FOLDER: userFolder,
				N8N_RUNNERS_BROKER_PORT: String(await port()),
				N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
				N8N_LOG_LEVEL: 'info',
				N8N_DIAGNOSTICS_ENABLED: 'false',
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(healthPort),
				NO_PROXY: [process.env.NO_PROXY ?? process.env.no_proxy, HOST].filter(Boolean).join(','),
			}) as NodeJS.ProcessEnv,
		},
	);
	let printed = '';
	child.stdin?.on('error', () => {});
	child.stdout?.on('data', (chunk) => (printed += String(chunk)));
	child.stderr?.on('data', (chunk) => (printed += String(chunk)));
	const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const stop = async () => {
		child.kill('SIGTERM');
		await Promise.race([closed, sleep(12_000, undefined, { ref: false })]);
		killTree(child);
		await closed;
	};
	const isReady = async () => {
		try {
			return (await fetch(`http://${HOST}:${healthPort}/healthz/readiness`)).ok;
		} catch {
			return false;
		}
	};
	for (const giveUp = Date.now() + 90_000; !(await isReady()); await sleep(200)) {
		if (child.exitCode === null && Date.now() < giveUp) continue;
		await stop();
		throw new Error(`An n8n worker did not start:\n${tail(printed)}`);
	}
	return { port: healthPort, printed: () => printed, stop };
}
