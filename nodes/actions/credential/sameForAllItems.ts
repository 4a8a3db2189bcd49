import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Name of the hidden field that says that a credential is the same for all items. */
export const sameForAllItems = 'sameForAllItems';

type Conditions = NonNullable<IDisplayOptions['hide']>;

/** When a field may hold an expression. n8n does not look into collections, so one counts as soon as it is shown. */
const mayBeExpression = ({ name, type, displayOptions }: INodeProperties): Conditions =>
	type === 'fixedCollection' ? (displayOptions?.show ?? {}) : { [name]: [{ _cnd: { startsWith: '=' } }] };

/**
 * A hidden field that is there only where no field of the credential is an expression, which could give each item another
 * account. A node gets the values of expressions and never sees the expressions; but whether a field is there goes by what
 * is stored.
 *
 * @param fields The fields of the credential.
 */
export function sameForAllItemsField(fields: INodeProperties[]): INodeProperties {
	const hide: Conditions = {};
	for (const field of fields) {
		for (const [name, conditions = []] of Object.entries(mayBeExpression(field))) {
			hide[name] = [...(hide[name] ?? []), ...conditions];
		}
	}
	return {
		displayName: 'Same for All Items',
		name: sameForAllItems,
		type: 'hidden',
		default: true,
		displayOptions: { hide },
	};
}
