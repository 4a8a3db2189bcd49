import { parse } from 'yaml';

import manifest from '../package.json';
import { filesBelow, readText } from './helpers/files.mts';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface Job {
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: Record<string, unknown[]> };
	steps: Step[];
}

interface Workflow {
	on: Record<string, { tags?: string[] } | null>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const files = filesBelow('.github/workflows');
const read = (file: string) => parse(readText(file)) as Workflow;
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe.each(files)('%s', (file) => {
	const workflow = read(file);

	it('takes actions of others by their hash, with the version beside it', () => {
		const used = readText(file).match(/uses: .*/g) ?? [];
		expect(used.length).toBeGreaterThan(1);
		expect(used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(line))).toEqual([]);
	});

	it('may do no more than it must', () => {
		const asked = [workflow, ...Object.values(workflow.jobs)].map(({ permissions = {} }) => permissions);
		const writes = asked.flatMap((rights) => Object.entries(rights)).filter(([, right]) => right !== 'read');
		const provenance = Object.keys(workflow.on).includes('push') && 'publish' in workflow.jobs;
		expect(writes).toEqual(provenance ? [['id-token', 'write']] : []);
		const checkouts = stepsOf(workflow).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
		expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
	});

	it('ends by itself, and runs what there is', () => {
		expect(Object.values(workflow.jobs).filter((job) => !job['timeout-minutes'])).toEqual([]);
		const npm = stepsOf(workflow).flatMap(({ run = '' }) => run.match(/npm (run )?[\w-]+/g) ?? []);
		const known = [
			'npm publish',
			'npm test',
			...Object.keys(manifest.scripts).map((name) => `npm run ${name}`),
		];
		expect(npm.filter((command) => !known.includes(command))).toEqual([]);
	});
});

it('CI goes through the versions of Node and the systems that are promised', () => {
	const { package: onLinux, systems } = read('.github/workflows/ci.yml').jobs;
	expect(onLinux?.strategy?.matrix.node).toEqual([20, 22, 24]);
	expect(systems?.strategy?.matrix.os).toEqual(['macos-latest', 'windows-latest']);
	expect(systems?.steps.at(-1)?.run).toBe('npm test -- --only install,lint,unit,contracts');
});

it('a tag publishes, with provenance, and nothing else does', () => {
	const { on, jobs } = read('.github/workflows/publish.yml');
	expect(on).toEqual({ push: { tags: ['v*'] } });
	const commands = jobs.publish?.steps.flatMap(({ run }) => run ?? []);
	expect(commands?.at(-1)).toBe('npm publish --provenance --access public --ignore-scripts');
	expect(commands?.at(-2)).toBe('npm run release -- --tag "$GITHUB_REF_NAME"');
	expect(read('.github/workflows/ci.yml').on).not.toHaveProperty('release');
});
