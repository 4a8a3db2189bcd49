import type { INodeProperties } from 'n8n-workflow';

import { optionsProperty } from '../../../../nodes/actions/descriptions/options';
import { actionKinds, type ActionKind } from '../../../../nodes/actions/model/template';
import { readItem } from '../../../../nodes/actions/run/item';
import { readOptions } from '../../../../nodes/actions/run/options';
import type { ParameterReader } from '../../../../nodes/actions/run/parameters';
import { shownNames } from '../../../helpers/panel';

const optionsOf = (kind: ActionKind) => optionsProperty(kind).options as INodeProperties[];

/** The options that a run asks for, where the person has set all of them. */
function readBy(kind: ActionKind): Set<string> {
	const asked = new Set<string>();
	const given = new Proxy<Record<string, unknown>>(
		{},
		{
			get(_, name) {
				asked.add(String(name));
				return undefined;
			},
		},
	);
	const read = ((name: string, _: number, fallback: unknown) =>
		name === 'options' ? given : name === 'output' ? 'fields' : fallback) as ParameterReader;
	readOptions(read);
	readItem(read, kind, 0, {}, 'utc');
	return asked;
}

it.each(actionKinds)('%s: each option is one that a run reads, and stands by its name', (kind) => {
	const options = optionsOf(kind);
	const read = readBy(kind);
	expect(options.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
	const titles = options.map(({ displayName }) => displayName);
	expect(titles).toEqual([...titles].sort((a, b) => (a < b ? -1 : 1)));
	expect(new Set(titles).size).toBe(titles.length);
});

it.each(actionKinds)('%s: what an option is set to at first can be used', (kind) => {
	const presets = Object.fromEntries(optionsOf(kind).map(({ name, default: preset }) => [name, preset]));
	const read = ((name: string, _: number, fallback: unknown) =>
		name === 'options' ? presets : fallback) as ParameterReader;
	expect(readOptions(read)).toMatchObject({ timeout: 60, maxAttempts: 3, processes: 1 });
	expect(readOptions(read).concurrency).toBe(kind === 'get' ? 40 : 1);
});

it('offers of a read what belongs to reads, of a write what belongs to writes', () => {
	const names = Object.fromEntries(
		actionKinds.map((kind) => [kind, optionsOf(kind).map(({ name }) => name)]),
	);
	const onlyReads = ['includeInputFields', 'shareCalls'];
	const onlyWrites = ['bulk', 'audit', 'maxWrites', 'maxFailures', 'verify'];
	const onlyEdits = ['allowLoss', 'onlyIf', 'readFirst', 'maxChangePercent', 'undoMoved'];
	const of = (kind: ActionKind, some: string[]) => some.filter((name) => names[kind]?.includes(name));
	expect(actionKinds.map((kind) => of(kind, onlyReads))).toEqual([onlyReads, [], []]);
	expect(actionKinds.map((kind) => of(kind, onlyWrites))).toEqual([[], onlyWrites, onlyWrites]);
	expect(actionKinds.map((kind) => of(kind, onlyEdits))).toEqual([[], onlyEdits, []]);
});

it('asks for days of the log only where there is one', () => {
	expect(shownNames(optionsOf('edit'), { audit: true })).toContain('auditDays');
	expect(shownNames(optionsOf('edit'), { audit: false })).not.toContain('auditDays');
});
