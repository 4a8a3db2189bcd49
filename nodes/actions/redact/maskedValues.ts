import type { ConnectionValues, Tracker } from '../model/tracker';
import { mask, secretFieldsOf } from './redact';

/** The connection's values with every secret masked, to show where a key goes without showing it. */
export function maskedValues(tracker: Tracker, values: ConnectionValues): ConnectionValues {
	const secrets = secretFieldsOf(tracker, values);
	const masked = (value: unknown): unknown => {
		if (typeof value === 'object' && value !== null) {
			return Object.fromEntries(
				Object.entries(value).map(([key, entry]) => [key, key === 'name' ? entry : masked(entry)]),
			);
		}
		return value === '' || value === undefined ? value : mask;
	};
	const shown = Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, secrets.includes(key) ? masked(value) : value]),
	);
	return { ...shown, sessionToken: mask };
}
