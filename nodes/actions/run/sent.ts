import { isIdName } from '../model/idName';
import type { Transport } from '../transport/transport';
import type { Task } from './plan';
import { shown } from './writtenItem';

/** What was sent for an item that failed, as people may see it. */
export interface Sent {
	/** The values that were given, by parameter. */
	values: Record<string, unknown>;
	/** Method and address. */
	request: { method: string; url: string };
}

/** What a failure is told with: secrets are masked. */
export function sentOf(transport: Transport, { given, plan, request }: Task): Sent {
	const redactor = transport.redactor.with(plan.secrets);
	const { method, url } = transport.show(request, plan.secrets);
	return {
		values: shown(redactor, given) as Record<string, unknown>,
		request: { method, url },
	};
}

const isShort = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '' && value.length <= 40) || typeof value === 'number';

/**
 * The first value that is required and says which record is meant, such as 42 of affiliate_id. What is created has no ID yet:
 * there the path alone says where it belongs.
 */
export function recordOf({ template, given }: Pick<Task, 'template' | 'given'>): string {
	const naming = template.parameters.find(
		({ name, required, const: fixed, format, in: place }) =>
			required === true &&
			(template.kind !== 'add' || place === 'path') &&
			fixed === undefined &&
			format !== 'password' &&
			isShort(given[name]) &&
			isIdName(name),
	);
	return naming ? String(given[naming.name]) : '';
}

/** What was tried, such as Get affiliate 42. */
export const caseOf = (task: Pick<Task, 'template' | 'given'>): string =>
	[task.template.name, recordOf(task)].filter(Boolean).join(' ');
