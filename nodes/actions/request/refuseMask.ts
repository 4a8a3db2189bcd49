import { InputError } from '../model/errors';
import { mask } from '../model/secret';
import type { SentValue } from '../model/sentValue';
import type { FilledParameter } from './fill';
import { labelOf } from './labels';

/** A mask in the place of a key: after and before the signs that keys stand at in addresses, JSON and markup. */
const maskInPlace = /[=:/"'>@]\*{3}(?!\*)|(?<!\*)\*{3}[&"'<@]|\b(?:Basic|Bearer|Digest|Token) \*{3}(?!\*)/;

function holdsMask(value: SentValue): boolean {
	if (typeof value === 'string') return value.trim() === mask || maskInPlace.test(value);
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(([name, entry]) => holdsMask(name) || holdsMask(entry));
}

/**
 * Refuses values in which a secret was masked: written back, the mask would take the secret's place.
 *
 * @throws InputError that names the parameter.
 */
export function refuseMask(filled: FilledParameter[]): void {
	const masked = filled.find(({ parameter, value }) => parameter.const === undefined && holdsMask(value));
	if (!masked) return;
	throw new InputError(
		`'${labelOf(masked.parameter)}' holds ${mask}, which stands where a secret is not shown`,
		'Written back, it would take the place of the secret. Enter the value itself, or leave the parameter out. Nothing was sent for this item.',
	);
}
