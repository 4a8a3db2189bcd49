// npm start: n8n with this package, a fake tracker and three example workflows, on a machine with only Node.
import { createInterface } from 'node:readline';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { tryLock } from './lib/lock.mjs';
import { ensureN8n, isN8nReady } from './lib/n8n-runtime.mjs';
import { freePort, makePassword, startN8n, STORE_SCOPES } from './lib/n8n.mjs';
import { cacheFolder, ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { cleanEnvironment, killTree, onInterrupt, start } from './lib/processes.mjs';
import { bold, dim, duration, explain, print, showProgress, Stop, stopwatch } from './lib/terminal.mjs';

const HELP = `Starts n8n with this package, a fake Affise tracker, a template store and three example workflows.

  npm start                          on http://127.0.0.1:5678
  npm start -- --port 5679           on another port
  npm start -- --tracker-port 5691   the fake tracker on another port (default 5690)
  npm start -- --fresh               forget everything done in the demo before, and begin anew

Ctrl-C stops everything. The next start finds the demo as it was left.`;

const EXAMPLES = ['get-if-edit', 'onboard-affiliate', 'paused-offers-report'];
const CREDENTIAL_TYPE = 'affiseTrackerApi';
const STORE_TYPE = 'trackerTemplateStoreApi';
const EMAIL = 'demo@example.com';

/**
 * What the demo remembers between starts.
 * @typedef {object} Demo
 * @property {string} password of the owner
 * @property {string} [apiKey]
 * @property {string} [tarball] hash of the package that is installed
 * @property {import('./lib/n8n.mjs').SavedCredential} [credential]
 * @property {string} [credentialData] what it was saved with
 * @property {string} [storeKey] the API key of the template store's connection
 * @property {import('./lib/n8n.mjs').SavedCredential} [storeCredential]
 * @property {string} [storeUrl] what it was saved with
 * @property {Record<string, string>} workflows ids by example
 */

/** @type {Array<() => Promise<void> | void>} */
const closers = [];
async function closeAll() {
	for (const close of closers.splice(0).reverse()) await close();
}

/** @param {string | undefined} value @param {number} standard @param {string} option */
function portOption(value, standard, option) {
	const port = value === undefined ? standard : Number(value);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Stop(`${option} takes a port, a number from 1 to 65535, not ${value}.`);
	}
	return port;
}

function options() {
	try {
		const { values } = parseArgs({
			options: {
				port: { type: 'string' },
				'tracker-port': { type: 'string' },
				fresh: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		return {
			port: portOption(values.port, 5678, '--port'),
			trackerPort: portOption(values['tracker-port'], 5690, '--tracker-port'),
			fresh: values.fresh ?? false,
			help: values.help ?? false,
		};
	} catch (error) {
		if (error instanceof Stop) throw error;
		throw new Stop(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
	}
}

/** @param {number} port @param {string} what @param {string} option */
async function requirePort(port, what, option) {
	if ((await freePort(port)) !== undefined) return;
	throw new Stop(
		`Port ${port} is in use, and ${what} needs it: start with another one, for example ` +
			`npm start -- ${option} ${port + 1}`,
	);
}

/**
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @param {(result: Result) => string} [remark]
 * @returns {Promise<Result>}
 */
async function step(title, work, remark = () => '') {
	const elapsed = stopwatch();
	print(bold(title));
	const result = await work();
	print(dim(`  ${[remark(result), duration(elapsed())].filter(Boolean).join(', ')}`));
	return result;
}

/**
 * Starts the fake tracker as a process of its own, and passes on what it prints.
 * @param {string} node
 * @param {number} port
 * @returns {Promise<Record<string, unknown>>} what the connection to it takes
 */
function startTracker(node, port) {
	return new Promise((resolve, reject) => {
		const child = start(
			node,
			[
				'--disable-warning=ExperimentalWarning',
				join('test', 'trackers', 'serve.mts'),
				'affise',
				'--port',
				String(port),
			],
			{
				cwd: ROOT,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: /** @type {NodeJS.ProcessEnv} */ (cleanEnvironment()),
			},
		);
		closers.push(() => killTree(child));
		let errors = '';
		child.stderr?.on('data', (chunk) => (errors += chunk));
		if (child.stdout) {
			createInterface({ input: child.stdout }).on('line', (line) => {
				const credential = /^(\w+TrackerApi): (\{.*\})$/.exec(line);
				if (credential?.[1] === CREDENTIAL_TYPE) resolve(JSON.parse(credential[2] ?? '{}'));
				// A line for each call; what it prints about itself first is ours to tell.
				else if (!credential && !line.startsWith('Fake ')) print(`${dim('[fake Affise]')} ${line}`);
			});
		}
		child.once('error', (error) =>
			reject(new Stop(`The fake tracker could not be started: ${error.message}`)),
		);
		child.once('exit', (code) => reject(new Stop(`The fake tracker ended (code ${code}). ${errors.trim()}`)));
	});
}

/** @param {string} name @returns {import('./lib/n8n.mjs').Workflow} */
function readExample(name) {
	return JSON.parse(readFileSync(join(ROOT, 'examples', `${name}.json`), 'utf8'));
}

/**
 * Owner, connections and example workflows: whatever of it is not there yet.
 * @param {import('./lib/n8n.mjs').N8n} n8n
 * @param {Demo} demo
 * @param {() => void} save called after each change of `demo`
 * @param {Record<string, unknown>} credentialData
 */
async function fill(n8n, demo, save, credentialData) {
	await n8n.setupOwner({ email: EMAIL, password: demo.password });
	if (demo.apiKey) n8n.useApiKey(demo.apiKey);
	else demo.apiKey = await n8n.createApiKey();
	save();

	const data = JSON.stringify(credentialData);
	if (!demo.credential) {
		demo.credential = await n8n.createCredential({
			name: 'Demo Affise',
			type: CREDENTIAL_TYPE,
			data: credentialData,
		});
	} else if (demo.credentialData !== data) {
		await n8n.updateCredential(demo.credential, credentialData);
	}
	demo.credentialData = data;
	save();

	if (!demo.storeKey) {
		demo.storeKey = await n8n.createApiKey(STORE_SCOPES);
		n8n.useApiKey(demo.apiKey);
		save();
	}
	const store = { baseUrl: n8n.url, apiKey: demo.storeKey };
	if (!demo.storeCredential) {
		demo.storeCredential = await n8n.createCredential({
			name: 'Demo template store',
			type: STORE_TYPE,
			data: store,
		});
	} else if (demo.storeUrl !== n8n.url) {
		await n8n.updateCredential(demo.storeCredential, store);
	}
	demo.storeUrl = n8n.url;
	save();

	for (const name of EXAMPLES) {
		if (demo.workflows[name]) continue;
		const example = readExample(name);
		for (const node of example.nodes) {
			const wanted = node.credentials?.[CREDENTIAL_TYPE];
			if (wanted) Object.assign(wanted, { id: demo.credential.id, name: demo.credential.name });
		}
		const { id } = await n8n.createWorkflow(example);
		if (example.nodes.some((node) => node.type === 'n8n-nodes-base.webhook')) await n8n.activate(id);
		demo.workflows[name] = id;
		save();
	}
}

/** @param {string} url @param {Demo} demo @param {string} trackerUrl */
function printWelcome(url, demo, trackerUrl) {
	/** @param {string} name */
	const open = (name) => `${url}/workflow/${demo.workflows[name]}`;
	/** @param {string} path @param {string} body */
	const curl = (path, body) => {
		// Double quotes outside work in every shell, Windows' included.
		return `curl -X POST ${url}/webhook/${path} -H "content-type: application/json" -d "${body.replace(/"/g, '\\"')}"`;
	};
	print(`
${bold(`n8n is at ${url}`)}
  Log in with    ${EMAIL}
  Password       ${demo.password}
  Fake Affise    ${trackerUrl} (its data are new at each start; every call it gets is shown here)

${bold('What to try')}
1. Pause an affiliate who is active (Get, IF, Edit)
   Open ${open('get-if-edit')} and press Execute workflow, or
   ${curl('pause-affiliate', '{"affiliate_id":"42"}')}
   The second time nothing is left to do: the affiliate is paused already.
2. Onboard an affiliate (Add)
   Open ${open('onboard-affiliate')} and press Execute workflow, or
   ${curl('onboard-affiliate', '{"email":"new@example.com","password":"Welcome-2-us","country":"DE"}')}
3. Report of paused offers (Get, every page)
   Open ${open('paused-offers-report')} and press Execute workflow, or
   ${curl('paused-offers', '{}')}
4. Templates of your own, shared by all workflows
   Add Tracker Action Templates to a workflow, choose the connection Demo template store, and copy a template from the library;
   then find it in any Get, Edit or Add by Template Source: Store.

Ctrl-C stops everything.
`);
}

async function main() {
	requireNode();
	const { port, trackerPort, fresh, help } = options();
	if (help) return print(HELP);
	await requirePort(port, 'n8n', '--port');
	await requirePort(trackerPort, 'the fake tracker', '--tracker-port');

	const home = join(cacheFolder(), 'demo');
	const lock = tryLock(`${home}.lock`);
	if ('holder' in lock) {
		throw new Stop(
			`The demo is running already (process ${lock.holder}): stop it with Ctrl-C there, then start again.`,
		);
	}
	closers.push(lock.release);

	const total = stopwatch();
	await step('Installing the development packages', install, (needed) =>
		needed ? 'installed' : 'already there',
	);
	await step('Building the package', build, (needed) => (needed ? 'built' : 'nothing has changed'));
	const packed = await step('Packing it', pack, ({ size }) => `${Math.round(size / 1000)} kB`);
	const wasReady = isN8nReady();
	const runtime = await step(
		'Setting up n8n',
		() => ensureN8n({ log: (line) => print(`  ${line}`) }),
		() => (wasReady ? 'already there' : 'installed'),
	);

	if (fresh) rmSync(home, { recursive: true, force: true });
	// The demo's password, its database and n8n's log are for nobody else on this machine.
	process.umask(0o077);
	mkdirSync(home, { recursive: true });
	chmodSync(home, 0o700);
	const file = join(home, 'demo.json');
	/** @type {Demo} */
	const demo = existsSync(file)
		? JSON.parse(readFileSync(file, 'utf8'))
		: { password: makePassword(), workflows: {} };
	const save = () => writeFileSync(file, JSON.stringify(demo, null, '\t'));
	save();

	const credentialData = await step('Starting the fake tracker', () =>
		startTracker(runtime.node, trackerPort),
	);
	const logFile = join(home, 'n8n.log');
	writeFileSync(logFile, '');
	const n8n = await step('Starting n8n', async () => {
		const progress = showProgress('n8n', () => 'starting');
		try {
			const started = await startN8n({
				port,
				userFolder: home,
				tarball: demo.tarball === packed.hash ? undefined : packed.tarball,
				log: (line) => writeFileSync(logFile, `${line}\n`, { flag: 'a' }),
			});
			closers.push(() => started.stop());
			return started;
		} finally {
			progress.stop();
		}
	});
	demo.tarball = packed.hash;
	save();
	await step('Connections and example workflows', () => fill(n8n, demo, save, credentialData));
	print(`Ready after ${duration(total())}.`);
	printWelcome(n8n.url, demo, String(credentialData.baseUrl));

	await n8n.ended;
	if (closers.length > 0) throw new Stop(`n8n has ended. What it printed is in ${logFile}.`);
}

onInterrupt(async () => {
	print('\nStopping …');
	await closeAll();
});

main().then(
	() => closeAll(),
	async (error) => {
		print(`\n${explain(error)}`);
		await closeAll();
		process.exit(1);
	},
);
