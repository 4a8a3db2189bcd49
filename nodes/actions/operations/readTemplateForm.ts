import { isSafeNumber } from 'lossless-json';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import type { Parameter } from '../model/template';
import { jsonField, valueOf } from './operation';

type Row = Partial<
	Record<'choices' | 'default' | 'description' | 'label' | 'name' | 'in' | 'type', string>
> & {
	required?: boolean;
};

const split = (text: unknown): string[] =>
	String(text ?? '')
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean);

/** What a person typed as the value that it stands for; a number that cannot be held stays as it was typed. */
function toType(type: Parameter['type'], text: string): string | number | boolean {
	const plain = text.trim();
	if (type === 'boolean' && /^(true|false)$/i.test(plain)) return plain.toLowerCase() === 'true';
	const isNumber =
		(type === 'integer' || type === 'number') && plain !== '' && Number.isFinite(Number(plain));
	return isNumber && isSafeNumber(plain) ? Number(plain) : text;
}

function fromRow(row: Row): IDataObject {
	const type = (row.type ?? 'string') as Parameter['type'];
	const listed = split(row.choices).map((choice) => toType(type, choice));
	return {
		name: String(row.name ?? '').trim(),
		...(row.label?.trim() ? { label: row.label.trim() } : {}),
		in: row.in ?? 'query',
		type,
		...(row.required || row.in === 'path' ? { required: true } : {}),
		...(row.default === undefined || row.default === ''
			? {}
			: { default: toType(type, String(row.default)) }),
		...(listed.length > 0 ? { enum: listed } : {}),
		...(row.description?.trim() ? { description: row.description.trim() } : {}),
	};
}

/**
 * Reads the template that a person put together in the form.
 *
 * @returns The template as it was written, not checked yet.
 * @throws InputError where a field is half filled in or not valid JSON.
 */
export function readTemplateForm(context: IExecuteFunctions, index: number): IDataObject {
	const { parameter = [] } = valueOf<{ parameter?: Row[] }>(context, 'parameterRows', index, {});
	const more = valueOf<Record<string, unknown>>(context, 'more', index, {});
	const text = (name: string) => String(more[name] ?? '').trim();
	const path = valueOf<string>(context, 'path', index, '').trim();
	const parameters = parameter.map(fromRow);
	const tracker = valueOf<string>(context, 'tracker', index, '');
	const successFields = ["'Success Path'", "'Success Equals'"];
	const [given, missing] = text('successPath') ? successFields : successFields.reverse();
	if (!text('successPath') !== !text('successEquals')) {
		throw new InputError(`${given} is set, but ${missing} is not`, `Enter ${missing}, or remove ${given}.`);
	}
	const success = text('successPath')
		? [{ path: text('successPath'), equals: text('successEquals') }]
		: undefined;
	const response: IDataObject = {
		...(text('records') ? { records: text('records') } : {}),
		...(success ? { success } : {}),
		...(text('message') ? { message: split(more.message) } : {}),
		...(more.pagination
			? { pagination: jsonField('Pagination (JSON)', more.pagination) as IDataObject }
			: {}),
	};
	const plain = ['id', 'description', 'documentation', 'bodyEncoding', 'arrayFormat'].filter(text);
	return {
		...Object.fromEntries(plain.map((name) => [name, text(name)])),
		name: valueOf<string>(context, 'templateName', index, '').trim(),
		tracker,
		kind: valueOf<string>(context, 'kind', index, 'get'),
		method: valueOf<string>(context, 'method', index, 'GET'),
		path,
		...(parameters.length > 0 ? { parameters } : {}),
		...(Object.keys(response).length > 0 ? { response } : {}),
	};
}
