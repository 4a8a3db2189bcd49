import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { ensureN8n } from './n8n-runtime.mjs';
import { ROOT } from './paths.mjs';
import { cleanEnvironment, killTree, npm, start, tail } from './processes.mjs';
import { Stop } from './terminal.mjs';

const HOST = '127.0.0.1';
const PACKAGE = 'n8n-nodes-tracker-actions';

/** What the README tells a person to choose for the API key of the template store. */
export const STORE_SCOPES = [
	'dataTable:list',
	'dataTable:create',
	'dataTableRow:read',
	'dataTableRow:create',
	'dataTableRow:update',
	'dataTableRow:delete',
];

/**
 * @typedef {{ email: string, password: string, firstName: string, lastName: string }} Owner
 * @typedef {{ id: string, name: string, type: string }} SavedCredential
 * @typedef {{ id: string, name: string }} SavedWorkflow
 * @typedef {{ status: number, headers: Headers, text: string, json: any }} WebhookAnswer `json` is undefined
 *   when the body is none
 * @typedef {Record<string, any>} Execution as n8n's public API gives it
 * @typedef {{ name: string, nodes: any[], connections: Record<string, any>, settings?: Record<string, any> }} Workflow
 */

/**
 * Is the port free on this machine?
 * @param {number} port 0: any
 * @returns {Promise<number | undefined>} the port, or nothing when it is taken
 */
export function freePort(port = 0) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen(port, HOST, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
		});
	});
}

/** A password that n8n accepts: a capital letter, a digit, at least eight characters. */
export function makePassword() {
	return `Demo-${randomBytes(4).toString('hex')}-1`;
}

/** Nothing is reported or looked up anywhere outside. */
const QUIET_SETTINGS = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_REINSTALL_MISSING_PACKAGES: 'false',
	N8N_AI_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
};

/**
 * Installs a packed package where n8n keeps community packages, as its panel does. Needs no network.
 * @param {string} userFolder
 * @param {string} tarball
 */
export async function installPackage(userFolder, tarball) {
	const folder = join(userFolder, '.n8n', 'nodes');
	mkdirSync(folder, { recursive: true });
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) {
		writeFileSync(manifest, JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }));
	}
	rmSync(join(folder, 'node_modules', PACKAGE), { recursive: true, force: true });
	const { code, output } = await npm(
		// n8n itself supplies the peer dependency (n8n-workflow).
		[
			'install',
			tarball,
			'--offline',
			'--legacy-peer-deps',
			'--ignore-scripts',
			'--no-bin-links',
			'--no-package-lock',
		],
		{ cwd: folder },
	);
	if (code !== 0) throw new Stop(`The package could not be installed into n8n. npm said:\n${tail(output)}`);
}

/**
 * Starts one n8n and waits until it answers.
 * @param {object} options
 * @param {number} [options.port] 0 (the default) picks a free one
 * @param {string} options.userFolder where this n8n keeps everything
 * @param {string} [options.tarball] a packed package to install first
 * @param {Record<string, string>} [options.env] settings on top of ours
 * @param {(line: string) => void} [options.log] gets every line n8n prints
 */
export async function startN8n({ port = 0, userFolder, tarball, env = {}, log = () => {} }) {
	const runtime = await ensureN8n();
	mkdirSync(userFolder, { recursive: true });
	if (tarball) await installPackage(userFolder, tarball);

	const ownPort = await freePort(port);
	if (ownPort === undefined) {
		throw new Stop(`Port ${port} is in use, so n8n cannot start on it.`);
	}
	const brokerPort = await freePort();
	const url = `http://${HOST}:${ownPort}`;

	const watchdog = pathToFileURL(join(ROOT, 'scripts', 'lib', 'end-with-parent.mjs')).href;
	const child = start(runtime.node, ['--import', watchdog, runtime.n8nBin, 'start'], {
		cwd: userFolder,
		stdio: ['pipe', 'pipe', 'pipe'],
		env: /** @type {NodeJS.ProcessEnv} */ (
			cleanEnvironment({
				...QUIET_SETTINGS,
				NODE_ENV: 'production',
				NO_PROXY: [process.env.NO_PROXY ?? process.env.no_proxy, HOST, 'localhost'].filter(Boolean).join(','),
				TRACKER_ACTIONS_END_WITH_PARENT: String(process.pid),
				N8N_USER_FOLDER: userFolder,
				N8N_HOST: HOST,
				N8N_PORT: String(ownPort),
				N8N_LISTEN_ADDRESS: HOST,
				N8N_EDITOR_BASE_URL: url,
				WEBHOOK_URL: `${url}/`,
				N8N_SECURE_COOKIE: 'false',
				N8N_RUNNERS_BROKER_PORT: String(brokerPort),
				N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
				N8N_LOG_LEVEL: 'info',
				...env,
			})
		),
	});
	child.stdin?.on('error', () => {});

	let printed = '';
	/** @type {string | undefined} */
	let ended;
	let rest = '';
	/** @param {Buffer} chunk */
	const take = (chunk) => {
		printed += chunk;
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) log(line);
	};
	child.stdout?.on('data', take);
	child.stderr?.on('data', take);
	/** @type {Promise<void>} */
	const closed = new Promise((resolve) => {
		child.once('error', (error) => {
			ended = error.message;
			resolve();
		});
		child.once('exit', (code, signal) => {
			ended = `it ended with ${signal ?? `code ${code}`}`;
			resolve();
		});
	});

	async function stop() {
		if (ended === undefined) {
			child.kill('SIGTERM');
			await Promise.race([closed, sleep(12_000, undefined, { ref: false })]);
		}
		killTree(child);
		await closed;
	}

	/** Answers once everything of n8n is there: the database, the package's nodes, the routes. */
	async function isUp() {
		try {
			const ready = await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5000) });
			if (!ready.ok) return false;
			const settings = await fetch(`${url}/rest/settings`, { signal: AbortSignal.timeout(5000) });
			return settings.ok && (settings.headers.get('content-type') ?? '').includes('json');
		} catch {
			return false;
		}
	}

	const deadline = Date.now() + 180_000;
	while (!(await isUp())) {
		if (ended !== undefined || Date.now() > deadline) {
			await stop();
			const what =
				Date.now() > deadline ? 'n8n did not come up within three minutes' : `n8n did not start: ${ended}`;
			throw new Stop(`${what}. It printed:\n${tail(printed)}`);
		}
		await sleep(200);
	}

	let cookie = '';
	let apiKey = '';

	/**
	 * n8n's REST interface: `/rest/…` as the signed-in owner, `/api/v1/…` with the API key.
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 * @param {number} [tries] how often more it is asked where its database is not ready or it hangs up
	 * @returns {Promise<any>} the answer's JSON; for `/rest` what its `data` holds
	 */
	async function api(method, path, body, tries = 10) {
		// On a busy machine n8n ends a kept connection in the very moment in which it is used again.
		/** @type {Record<string, string>} */
		const headers = { accept: 'application/json', connection: 'close' };
		if (body !== undefined) headers['content-type'] = 'application/json';
		if (path.startsWith('/api/')) headers['x-n8n-api-key'] = apiKey;
		else if (cookie) headers.cookie = cookie;
		/** @type {Response} */
		let response;
		try {
			response = await fetch(url + path, {
				method,
				headers,
				body: body === undefined ? undefined : JSON.stringify(body),
				signal: AbortSignal.timeout(60_000),
			});
		} catch (error) {
			const { code } = /** @type {{ cause?: { code?: string } }} */ (error).cause ?? {};
			if (tries === 0 || !['UND_ERR_SOCKET', 'ECONNRESET'].includes(code ?? '')) throw error;
			await sleep(1000);
			return await api(method, path, body, tries - 1);
		}
		const text = await response.text();
		// A busy machine makes n8n look away from its database for a moment.
		if (response.status === 503 && text.includes('Database is not ready') && tries > 0) {
			await sleep(1000);
			return await api(method, path, body, tries - 1);
		}
		if (!response.ok) {
			throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 2000)}`);
		}
		const session = response.headers.getSetCookie().find((value) => value.startsWith('n8n-auth='));
		if (session) cookie = session.split(';')[0] ?? '';
		const json = text ? JSON.parse(text) : undefined;
		return path.startsWith('/rest/') && json && typeof json === 'object' && 'data' in json ? json.data : json;
	}

	/**
	 * Makes the owner of a fresh instance, or signs the one in who is there.
	 * @param {Partial<Owner>} [given]
	 * @returns {Promise<Owner>}
	 */
	async function setupOwner(given = {}) {
		const owner = {
			email: 'demo@example.com',
			firstName: 'Demo',
			lastName: 'Owner',
			password: given.password ?? makePassword(),
			...given,
		};
		const settings = await api('GET', '/rest/settings');
		if (settings.userManagement?.showSetupOnFirstLoad) await api('POST', '/rest/owner/setup', owner);
		else await api('POST', '/rest/login', { emailOrLdapLoginId: owner.email, password: owner.password });
		return owner;
	}

	/**
	 * Makes an API key and uses it from now on.
	 * @param {string[]} [scopes] default: all the owner may have
	 * @returns {Promise<string>}
	 */
	async function createApiKey(scopes) {
		const created = await api('POST', '/rest/api-keys', {
			label: `tracker-actions ${randomBytes(3).toString('hex')}`,
			expiresAt: null,
			scopes: scopes ?? (await api('GET', '/rest/api-keys/scopes')),
		});
		apiKey = created.rawApiKey;
		return apiKey;
	}

	/** Uses an API key made before. @param {string} key */
	function useApiKey(key) {
		apiKey = key;
	}

	/**
	 * @param {{ name: string, type: string, data: Record<string, unknown> }} credential
	 * @returns {Promise<SavedCredential>}
	 */
	async function createCredential({ name, type, data }) {
		const { id } = await api('POST', '/rest/credentials', { name, type, data });
		return { id, name, type };
	}

	/**
	 * Replaces what a saved credential holds.
	 * @param {SavedCredential} credential
	 * @param {Record<string, unknown>} data
	 */
	async function updateCredential({ id, name, type }, data) {
		await api('PATCH', `/rest/credentials/${id}`, { name, type, data });
	}

	/**
	 * What the editor does when a person saves a credential and its test runs.
	 * @param {{ id?: string, name?: string, type: string, data: Record<string, unknown> }} credential
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>}
	 */
	async function testCredential({ id = '', name = 'Under test', type, data }) {
		return await api('POST', '/rest/credentials/test', { credentials: { id, name, type, data } });
	}

	/**
	 * @param {Workflow} workflow anything else an exported workflow holds is left out
	 * @returns {Promise<SavedWorkflow>}
	 */
	async function createWorkflow({ name, nodes, connections, settings = {} }) {
		const created = await api('POST', '/api/v1/workflows', { name, nodes, connections, settings });
		return { id: created.id, name };
	}

	/** @param {string} id */
	async function activate(id) {
		await api('POST', `/api/v1/workflows/${id}/activate`);
	}

	/**
	 * Calls a production webhook. It registers a moment after its workflow was activated: tried again until then.
	 * @param {string} path
	 * @param {{ method?: string, body?: unknown, timeout?: number }} [options] `timeout` in milliseconds
	 * @returns {Promise<WebhookAnswer>}
	 */
	async function callWebhook(path, { method = 'POST', body, timeout = 60_000 } = {}) {
		for (const giveUp = Date.now() + 10_000; ; await sleep(100)) {
			const response = await fetch(`${url}/webhook/${path}`, {
				method,
				headers: body === undefined ? {} : { 'content-type': 'application/json' },
				body: body === undefined ? undefined : JSON.stringify(body),
				signal: AbortSignal.timeout(timeout),
			});
			const text = await response.text();
			if (response.status === 404 && text.includes('not registered') && Date.now() < giveUp) continue;
			let json;
			try {
				json = JSON.parse(text);
			} catch {
				// Not every answer is JSON.
			}
			return { status: response.status, headers: response.headers, text, json };
		}
	}

	/**
	 * @param {string | number} id
	 * @param {number} timeout milliseconds
	 * @returns {Promise<Execution>} with its data, once it has ended
	 */
	async function execution(id, timeout = 60_000) {
		const started = Date.now();
		/** n8n 1.x may say that an execution has ended a moment before its data is there; a crashed one has none. */
		const isWhole = (/** @type {Execution} */ { data }) => data || Date.now() > started + 5_000;
		for (; ; await sleep(100)) {
			try {
				const found = await api('GET', `/api/v1/executions/${id}?includeData=true`);
				if ((found.finished || found.stoppedAt) && isWhole(found)) return found;
			} catch (error) {
				// n8n 2.20 answers 500 as long as the data is being written.
				if (!/answered (404|500)/.test(String(error))) throw error;
			}
			if (Date.now() > started + timeout)
				throw new Error(`Execution ${id} did not end within ${timeout} ms.`);
		}
	}

	/**
	 * Runs a saved workflow as the editor's Execute button does.
	 * @param {string} id
	 * @param {string} trigger the name of its trigger node
	 * @returns {Promise<Execution>}
	 */
	async function runManually(id, trigger) {
		// n8n 1.x runs what the editor shows, newer ones what is saved.
		const { executionId } = await api('POST', `/rest/workflows/${id}/run`, {
			workflowData: await api('GET', `/rest/workflows/${id}`),
			triggerToStartFrom: { name: trigger },
		});
		return await execution(executionId);
	}

	/**
	 * Everything stored about past runs, the newest first.
	 * @param {{ includeData?: boolean, workflowId?: string, status?: string }} [options]
	 * @returns {Promise<Execution[]>}
	 */
	async function executions({ includeData = false, workflowId, status } = {}) {
		/** @type {Execution[]} */
		const all = [];
		let cursor = '';
		do {
			const query = new URLSearchParams({ limit: '100', includeData: String(includeData) });
			if (workflowId) query.set('workflowId', workflowId);
			if (status) query.set('status', status);
			if (cursor) query.set('cursor', cursor);
			const page = await api('GET', `/api/v1/executions?${query}`);
			all.push(...page.data);
			cursor = page.nextCursor ?? '';
		} while (cursor);
		return all;
	}

	return {
		url,
		/** n8n's process. */
		pid: child.pid ?? 0,
		api,
		setupOwner,
		createApiKey,
		useApiKey,
		createCredential,
		updateCredential,
		testCredential,
		createWorkflow,
		activate,
		callWebhook,
		runManually,
		execution,
		executions,
		/** Everything n8n printed. */
		logText: () => printed,
		/** Resolves when n8n has ended, asked to or not. */
		ended: closed,
		stop,
		/** Ends n8n at once, as a power cut would. */
		async kill() {
			killTree(child);
			await closed;
		},
	};
}

/** @typedef {Awaited<ReturnType<typeof startN8n>>} N8n */

/** The version of the package that a user folder holds, if any. @param {string} userFolder */
export function installedVersion(userFolder) {
	const manifest = join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE, 'package.json');
	return existsSync(manifest) ? String(JSON.parse(readFileSync(manifest, 'utf8')).version) : undefined;
}
