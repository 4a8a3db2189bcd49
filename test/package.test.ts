import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { allTrackers } from '../nodes/actions/trackers';
import { credentialTypeOf } from '../nodes/actions/model/credentialType';
import { trackers } from '../nodes/actions/trackers/registry';
import manifest from '../package.json';
import { connectionTypes } from './helpers/connections';
import { nodeTypeOf, type ActionNode } from './helpers/engine';
import { filesBelow, foldersIn, isThere, readText } from './helpers/files.mts';

/** The template store is a connection of its own kind: it belongs to no tracker. */
const storeType = 'trackerTemplateStoreApi';
const hasStore = isThere('credentials/TrackerTemplateStoreApi.credentials.ts');
const actionNodes: ActionNode[] = ['trackerActionGet', 'trackerActionEdit', 'trackerActionAdd'];

describe('package.json', () => {
	it('names what n8n asks of a community package', () => {
		expect(manifest.name).toBe('n8n-nodes-tracker-actions');
		expect(manifest.license).toBe('MIT');
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
		expect(manifest.files).toEqual(['dist']);
	});

	it('has one address, the same wherever n8n’s lint or GitHub want it written out', () => {
		const files = [...filesBelow('credentials'), '.github/ISSUE_TEMPLATE/config.yml', 'package.json'];
		const addresses = files
			.filter((path) => /\.(ts|yml|json)$/.test(path))
			.flatMap(
				(path) => readText(path).match(/https:\/\/github\.com\/[\w-]+\/n8n-nodes-tracker-actions/g) ?? [],
			);
		expect(addresses.length).toBeGreaterThan(20);
		expect(addresses.filter((address) => !manifest.homepage.startsWith(`${address}#`))).toEqual([]);
	});

	it('installs nothing and has one peer', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('optionalDependencies');
		expect(manifest).not.toHaveProperty('bundledDependencies');
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('runs nothing when it is installed', () => {
		const hooks = ['prepare', 'preinstall', 'install', 'postinstall', 'prepublish'];
		expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
	});

	it('pins what it is built with', () => {
		const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d/.test(version));
		expect(loose).toEqual([]);
	});

	// npm ci refuses a lock file that lacks another platform's packages, which npm leaves out where it cannot get them.
	it('locks what every platform needs', () => {
		const text = readText('package-lock.json');
		const { packages } = JSON.parse(text) as {
			packages: Record<string, { optionalDependencies?: Record<string, string> }>;
		};
		const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter((name) => {
				const folders = place.split('/node_modules/').map((_, index, all) => all.slice(0, index + 1));
				const places = ['', ...folders.map((parts) => `${parts.join('/node_modules/')}/`)];
				return !places.some((folder) => `${folder}node_modules/${name}` in packages);
			}),
		);
		expect(missing).toEqual([]);
		expect(text).not.toContain('"resolved":');
	});

	const built = (path: string) => `dist/${path.replace(/\.ts$/, '.js')}`;

	it('lists every connection of the source', () => {
		const files = filesBelow('credentials').filter((path) => path.endsWith('.credentials.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(files.map(built));
		const ofTrackers = Object.keys(connectionTypes).filter((name) => name !== storeType);
		expect(ofTrackers).toHaveLength(files.length - Number(hasStore));
	});

	it('lists every node of the source', () => {
		const files = filesBelow('nodes').filter((path) => path.endsWith('.node.ts'));
		expect([...manifest.n8n.nodes].sort()).toEqual(files.map(built));
	});
});

describe('trackers', () => {
	it('every folder is in the registry', () => {
		expect(trackers.map(({ id }) => id).sort()).toEqual(foldersIn('nodes/actions/trackers'));
	});

	it('have an id and a name each', () => {
		expect(new Set(trackers.map(({ id }) => id)).size).toBe(trackers.length);
		expect(new Set(trackers.map(({ name }) => name)).size).toBe(trackers.length);
	});

	it.each(trackers.filter(({ respond }) => !respond).map(({ id }) => id))(
		'%s has a connection with icons',
		(id) => {
			const type = connectionTypes[credentialTypeOf(id)];
			expect(type).toBeDefined();
			const { light, dark } = (type?.icon ?? {}) as { light: string; dark: string };
			const [lightFile, darkFile] = [light, dark].map((icon) => icon.replace('file:../', ''));
			expect([lightFile, darkFile].map((path) => isThere(path ?? ''))).toEqual([true, true]);
			expect(readText(lightFile ?? '')).not.toBe(readText(darkFile ?? ''));
			expect(readText(lightFile ?? '')).toMatch(/^\s*(<\?xml[^>]*>\s*)?<svg\b/);
		},
	);

	it('that answer by themselves ask for no connection', () => {
		const answering = trackers.filter(({ respond }) => respond).map(({ id }) => credentialTypeOf(id));
		expect(answering.filter((type) => connectionTypes[type] !== undefined)).toEqual([]);
	});

	it('have their pages documented', () => {
		expect(trackers.filter(({ documentation }) => !/^https:\/\//.test(documentation))).toEqual([]);
	});

	it.each(trackers.filter(({ library }) => library).map((tracker) => [tracker.id, tracker] as const))(
		'%s has templates whose ids begin with it and are used once',
		async (tracker, { library }) => {
			const ids = ((await library?.()) ?? []).map(({ id }) => id);
			expect(ids.length).toBeGreaterThan(0);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter((id) => !id.startsWith(`${tracker}.`))).toEqual([]);
		},
	);
});

type Property = INodeProperties & { options?: Array<INodePropertyOptions | INodeProperties> };

/** A property with everything inside it, each with the path of names that leads to it. */
function flatten(properties: INodeProperties[], path = ''): Array<[string, Property]> {
	return properties.flatMap((property): Array<[string, Property]> => {
		const here = path ? `${path}.${property.name}` : property.name;
		const inner = property.type === 'collection' ? (property.options as INodeProperties[]) : [];
		return [[here, property as Property], ...flatten(inner, here)];
	});
}

const optionValues = ({ options }: Property | INodeProperties) =>
	(options ?? []).map((option) => ('value' in option ? option.value : option.name));

describe.each(actionNodes)('the node %s', (name) => {
	const node = nodeTypeOf(name);
	const { description } = node;
	const all = flatten(description.properties);
	const property = (path: string) => all.find(([key]) => key === path)?.[1];
	const kind = name.replace('trackerAction', '').toLowerCase();

	// n8n 1.123 to 2.20 refuse to run a node otherwise: "Could not resolve parameter dependencies".
	it('shows parameters by what are parameters themselves', () => {
		const names = description.properties.map((one) => one.name);
		const asked = description.properties.flatMap(({ displayOptions: { show = {}, hide = {} } = {} }) =>
			Object.keys({ ...show, ...hide }),
		);
		expect(asked.filter((key) => !key.startsWith('@') && !names.includes(key))).toEqual([]);
	});

	it('is called as the contract says', () => {
		const kindName = name.replace('trackerAction', '');
		expect(description.name).toBe(name);
		expect(description.displayName).toBe(`Tracker Action ${kindName}`);
		expect(description.defaults).toEqual({ name: `Tracker Action ${kindName}` });
		// A model runs templates; it does not make or delete them.
		expect(description.usableAsTool).toBe(kindName === 'Templates' ? undefined : true);
		expect(description.subtitle).toMatch(/^=/);
	});

	it('has two different icons', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		const files = [light, dark].map((icon) => icon.replace('file:../../', ''));
		expect(files.map(isThere)).toEqual([true, true]);
		expect(readText(files[0] ?? '')).not.toBe(readText(files[1] ?? ''));
	});

	it('has a codex file that names it, with categories', () => {
		const folder = `nodes/${name.replace(/^t/, 'T')}`;
		const path = `${folder}/${name.replace(/^t/, 'T')}.node.json`;
		const codex = JSON.parse(readText(path)) as { node: string; categories: string[] };
		expect(codex.node).toBe(`n8n-nodes-tracker-actions.${name}`);
		expect(codex.categories.length).toBeGreaterThan(0);
	});

	it('asks for the connection of the chosen tracker only', () => {
		const known = trackers.map(({ id }) => id);
		const asked = (description.credentials ?? []).filter((entry) => entry.name !== storeType);
		for (const credential of asked) {
			const shown = credential.displayOptions?.show ?? {};
			expect(Object.keys(shown)).toEqual(['tracker']);
			expect(shown.tracker).toHaveLength(1);
			expect(known).toContain(shown.tracker?.[0]);
			expect(credential.name).toBe(credentialTypeOf(String(shown.tracker?.[0])));
			expect(credential.required).toBe(true);
			expect(connectionTypes[credential.name]).toBeDefined();
		}
		expect(asked).toHaveLength(known.length - 1);
	});

	it('has every parameter of the contract, in its order', () => {
		const common = [
			'tracker',
			'templateSource',
			'template',
			'templateDefinition',
			'parametersAs',
			'parameters',
			'parametersJson',
		];
		const own = kind === 'get' ? ['output', 'responseFields', 'stepNumber', 'returnAll', 'limit'] : ['mode'];
		const contract = [...common, ...own, 'options'];
		const names = new Set(description.properties.map((entry) => entry.name));
		expect([...names].filter((entry) => contract.includes(entry))).toEqual(contract);
	});

	it('has the values of the contract', () => {
		const values = (path: string) => optionValues(property(path) as Property);
		// The empty one stands for none: no tracker is preset.
		expect(values('tracker')).toEqual(['', ...allTrackers.map(({ id }) => id)]);
		expect(property('tracker')).toMatchObject({ default: '', required: true });
		expect([...values('templateSource')].sort()).toEqual([
			'definition',
			'library',
			...(hasStore ? ['store'] : []),
		]);
		expect(property('templateSource')?.default).toBe('library');
		expect([...values('parametersAs')].sort()).toEqual(['fields', 'json']);
		expect(property('parametersAs')?.default).toBe('fields');
		expect(property('template')?.type).toBe('resourceLocator');
		expect(property('template')?.modes?.map((mode) => mode.name)).toEqual(['list', 'id']);
		expect(property('parameters')?.type).toBe('resourceMapper');
		expect([...values('options')]).toEqual(
			expect.arrayContaining(['concurrency', 'requestsPerSecond', 'maxAttempts', 'timeout']),
		);
	});

	it.each(
		kind === 'get'
			? [['output', ['fields', 'records', 'response'], 'records'] as const]
			: [['mode', ['preview', 'send', ...(kind === 'edit' ? ['undo'] : [])], 'send'] as const],
	)('has the values of %s', (path, values, preset) => {
		expect([...optionValues(property(path) as Property)].sort()).toEqual(values);
		expect(property(path)?.default).toBe(preset);
	});

	it('has no option that changes where a call goes', () => {
		expect(
			all.map(([path]) => path).filter((path) => /url|host|header|proxy|redirect|path$/i.test(path)),
		).toEqual([]);
	});

	it('has no value twice', () => {
		for (const [path, entry] of all) {
			const values = optionValues(entry);
			expect([path, values.length]).toEqual([path, new Set(values).size]);
			const labels = (entry.options ?? []).map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			expect([path, labels.length]).toEqual([path, new Set(labels).size]);
		}
	});

	it('explains every parameter, not by repeating its label', () => {
		for (const [path, { displayName, description: text, type }] of all) {
			if (['collection', 'notice', 'hidden', 'credentials'].includes(type)) continue;
			expect([path, text]).toEqual([path, expect.stringMatching(/\S/)]);
			expect([path, text?.toLowerCase()]).not.toEqual([path, displayName.toLowerCase()]);
		}
	});

	it('starts with values that its parameters know', () => {
		for (const [path, entry] of all) {
			expect([path, 'default' in entry]).toEqual([path, true]);
			if (entry.type !== 'options') continue;
			expect([path, optionValues(entry)]).toEqual([path, expect.arrayContaining([entry.default])]);
		}
	});

	it('sorts its options', () => {
		const names = (property('options')?.options ?? []).map((entry) =>
			'displayName' in entry ? entry.displayName : '',
		);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	});

	it('has every method that its parameters call', () => {
		const { listSearch, resourceMapping, loadOptions } = node.methods ?? {};
		expect(listSearch).toHaveProperty('searchTemplates');
		expect(resourceMapping).toHaveProperty('getParameters');
		const called = all.flatMap(([, { typeOptions, modes }]) => [
			typeOptions?.loadOptionsMethod,
			typeOptions?.resourceMapper?.resourceMapperMethod,
			...(modes ?? []).map((mode) => mode.typeOptions?.searchListMethod),
		]);
		const known = [listSearch, resourceMapping, loadOptions].flatMap((group) => Object.keys(group ?? {}));
		expect(called.filter((method) => method !== undefined && !known.includes(method))).toEqual([]);
		expect(called.filter(Boolean).length).toBeGreaterThan(1);
	});
});

describe('sources', () => {
	it('have no codex file of a node that does not exist', () => {
		const codexes = filesBelow('nodes').filter((path) => path.endsWith('.node.json'));
		for (const path of codexes) {
			expect([path, isThere(path.replace(/json$/, 'ts'))]).toEqual([path, true]);
			const { node } = JSON.parse(readText(path)) as { node: string };
			expect(
				manifest.n8n.nodes.some((built) =>
					built.toLowerCase().endsWith(`/${node.split('.')[1]?.toLowerCase() ?? '?'}.node.js`),
				),
			).toBe(true);
		}
		expect(codexes).toHaveLength(manifest.n8n.nodes.length);
	});

	it('have an icon for every reference to one, and a dark one for every light one', () => {
		const icons = filesBelow('icons');
		const light = icons.filter((path) => !path.endsWith('.dark.svg'));
		expect(light.map((path) => path.replace('.svg', '.dark.svg')).sort()).toEqual(
			icons.filter((path) => path.endsWith('.dark.svg')),
		);
	});
});
