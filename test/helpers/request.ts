import type { HttpRequest } from '../../nodes/actions/model/http';
import type { BodyEncoding, Parameter, TemplateDefinition } from '../../nodes/actions/model/template';
import { encodeRequest } from '../../nodes/actions/request/encode';
import { planRequest } from '../../nodes/actions/request/plan';
import { parameter, templateOf } from './template';

/** The call that a template and values make. */
export const request = (
	definition: Partial<TemplateDefinition>,
	values: Record<string, unknown> = {},
): HttpRequest => encodeRequest(planRequest(templateOf(definition), values));

/** The body of such a call. */
export const body = (
	parameters: Parameter[],
	values: Record<string, unknown>,
	bodyEncoding?: BodyEncoding,
): string | undefined => request({ parameters, bodyEncoding }, values).body;

/** Names and values of a form or a query, as a server reads them. */
export const pairs = (text = ''): Array<[string, string]> => [...new URLSearchParams(text)];

export const list = (more: Partial<Parameter> = {}): Parameter =>
	parameter({ name: 'ids', type: 'array', ...more });
export const object = (more: Partial<Parameter> = {}): Parameter =>
	parameter({ name: 'data', type: 'object', ...more });
