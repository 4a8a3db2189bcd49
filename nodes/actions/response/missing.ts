import type { ActionTemplate } from '../model/template';
import { segment } from './fields';
import { areAlike, selectFirst, selectReached } from './jsonpath';

const maxDepth = 6;
/** Objects that are looked at for a list. */
const maxObjects = 1000;
const maxKeys = 10;
const maxKeyLength = 40;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isEmpty = (value: unknown): boolean =>
	isContainer(value) ? Object.keys(value).length === 0 : !value || value === '0';

/** The path of the list of records that lies highest in an answer. */
function likelyPath(body: unknown): string | undefined {
	const open = [{ path: '$', value: body, depth: 0 }];
	for (let at = 0; at < open.length && at < maxObjects; at++) {
		const { path, value, depth } = open[at] as (typeof open)[number];
		if (!isContainer(value)) continue;
		const values: unknown[] = Object.values(value);
		const isList = Array.isArray(value) ? isContainer(values[0]) : values.length > 1 && areAlike(values);
		if (isList) return `${path}[*]`;
		if (depth === maxDepth || Array.isArray(value)) continue;
		for (const [key, entry] of Object.entries(value)) {
			open.push({ path: path + segment(key), value: entry, depth: depth + 1 });
		}
	}
	return undefined;
}

/**
 * What a person has to know of an answer in which a template's record paths find nothing although it holds something.
 *
 * @returns A sentence or two that name what is there; undefined where the list is simply empty.
 */
export function hintAtMissingRecords(
	response: ActionTemplate['response'],
	body: unknown,
): string | undefined {
	const { records, pagination } = response;
	const paths = [records ?? '$'].flat();
	const total = pagination?.total === undefined ? undefined : selectFirst(pagination.total, body);
	if (Number(total) === 0) return undefined;
	const reached = paths.flatMap((path) => selectReached(path, body));
	if (reached.some(isEmpty)) return undefined;

	const likely = likelyPath(body);
	const keys = isContainer(body) && !Array.isArray(body) ? Object.keys(body) : [];
	if (likely === undefined && !(isContainer(body) && Object.values(body).some(isFilled))) return undefined;
	const named = keys.slice(0, maxKeys).map((key) => key.slice(0, maxKeyLength));
	const holds = Array.isArray(body)
		? 'is a list'
		: `holds ${named.join(', ')}${keys.length > maxKeys ? ', …' : ''}`;
	return [
		`No records were found: the answer ${holds}, but has nothing at ${paths.join(' or ')}.`,
		likely === undefined
			? "Correct 'records' in the template."
			: `The list seems to be at ${likely}: set 'records' in the template to that.`,
	].join(' ');
}

const isFilled = (value: unknown): boolean => isContainer(value) && !isEmpty(value);
