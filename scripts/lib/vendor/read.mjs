// Reads a vendor's description of its API: OpenAPI 2 or 3 in JSON or YAML, or a Postman collection.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parse } from 'yaml';

import { operationsOfOpenApi } from './openapi.mjs';
import { operationsOfPostman } from './postman.mjs';

/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {{ title: string, operations: Operation[] }} VendorFile */

/** @param {string} file @returns {Record<string, any>} */
function contentOf(file) {
	const text = readFileSync(file, 'utf8');
	return text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text);
}

/**
 * @param {string} file
 * @returns {VendorFile}
 * @throws where the file is none of the known kinds
 */
export function readVendorFile(file) {
	const document = contentOf(file);
	const { openapi, swagger, info, paths, item } = document;
	if (paths && (openapi || swagger)) {
		/** @type {Map<string, Record<string, any>>} */
		const others = new Map();
		const operations = operationsOfOpenApi(document, (name) => {
			const path = join(dirname(file), name);
			const content = others.get(path) ?? contentOf(path);
			others.set(path, content);
			return content;
		});
		return { title: `${info?.title ?? file} ${info?.version ?? ''}`.trim(), operations };
	}
	if (item) return { title: String(info?.name ?? file), operations: operationsOfPostman(document) };
	throw new Error(`${file} is neither an OpenAPI file (2 or 3) nor a Postman collection.`);
}
