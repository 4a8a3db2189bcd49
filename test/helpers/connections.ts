import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';

import manifest from '../../package.json';
import type { RunOptions } from './engine';

type CredentialFile = Record<string, new () => ICredentialType>;

const loaded = new Map<string, ICredentialType>();

function load(className: string): ICredentialType {
	let type = loaded.get(className);
	if (!type) {
		const file = jest.requireActual<CredentialFile>(`../../credentials/${className}.credentials`);
		const Type = file[className];
		if (!Type) throw new Error(`credentials/${className}.credentials.ts has no class ${className}`);
		type = new Type();
		loaded.set(className, type);
	}
	return type;
}

/** Every connection type of the package by its name; each loads when it is first asked for. */
export const connectionTypes = Object.defineProperties<Record<string, ICredentialType>>(
	{},
	Object.fromEntries(
		manifest.n8n.credentials.map((path) => {
			const className = path.replace(/^.*\/|\.credentials\.js$/g, '');
			const name = className.replace(/^./, (letter) => letter.toLowerCase());
			return [name, { enumerable: true, get: () => load(className) }];
		}),
	),
);

/** Connections for a run, by credential type. */
export function connect(values: Record<string, unknown>): NonNullable<RunOptions['credentials']> {
	return Object.fromEntries(
		Object.entries(values).map(([name, data]) => {
			const type = connectionTypes[name];
			if (!type) throw new Error(`There is no connection type ${name}`);
			return [name, { type, data: data as ICredentialDataDecryptedObject }];
		}),
	);
}
