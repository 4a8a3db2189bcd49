import { mask, secretNameEnding } from '../model/secret';
import { namedText, type NamedText } from './namedText';
import { changed, maskNamed, secretFieldTest, type IsSecretField } from './namedValues';
import { inOrder, patternsIn, patternsOf, redactSecrets, type SecretPattern } from './patterns';

/** All of a header but the word that says how it is to be read. */
const credentials = /^((?:Basic|Bearer|Digest|Token) +)?[^]*$/i;

/** Names of fields that are remembered of one connection. */
const maxKnownNames = 10_000;

/** Headers that hold a session. */
const sessionHeader = /cookie2?$/;

/** Names of all fields of a value, at any depth. */
function collectNames(value: unknown, names: Set<string>): Set<string> {
	if (typeof value !== 'object' || value === null) return names;
	for (const [name, entry] of Object.entries(value)) {
		if (!Array.isArray(value)) names.add(name);
		collectNames(entry, names);
	}
	return names;
}

/** What is known of fields that hold keys of other people. */
interface SecretFields {
	isSecret: IsSecretField;
	inText: NamedText;
}

const fieldsByNames = new Map<string, SecretFields>();

/** By the names that are the same everywhere, and those that a tracker has of its own. */
function secretFields(own: readonly string[]): SecretFields {
	const names = own.map((name) => `(?<![a-z\\d])${name.split(/[-_. ]/).join('[-_. ]?')}`);
	const ending = `(?:${[secretNameEnding, ...names].join('|')})`;
	let fields = fieldsByNames.get(ending);
	if (!fields) {
		fields = { isSecret: secretFieldTest(ending), inText: namedText(ending) };
		fieldsByNames.set(ending, fields);
	}
	return fields;
}

/** The one way in which anything of a tracker's gets out: into items, errors, hints, previews, tests and pickers. */
export class Redactor {
	private readonly secretNames: readonly string[];
	private readonly fields: SecretFields;
	private patterns: SecretPattern[];
	private readonly added = new Set<string>();
	/** Names of fields as people may see them: the answers of a tracker have the same ones over and over. */
	private readonly knownNames = new Map<string, string>();

	/**
	 * @param secrets What must not be shown wherever it stands: a connection's own secrets, passwords that were sent.
	 * @param secretNames Names of fields that hold keys of other people, beyond those that are the same everywhere.
	 * @param others Patterns of more secrets.
	 */
	constructor(
		secrets: readonly string[],
		secretNames: readonly string[] = [],
		others: readonly SecretPattern[] = [],
	) {
		this.secretNames = secretNames;
		this.fields = secretFields(secretNames);
		this.patterns = inOrder([...patternsOf(secrets), ...others]);
	}

	/** Takes a secret in that became known later, such as the token of a session. */
	addSecret(secret: string): void {
		if (this.added.has(secret)) return;
		this.added.add(secret);
		this.patterns = inOrder([...this.patterns, ...patternsOf([secret])]);
		this.knownNames.clear();
	}

	/** One that masks more secrets than this one. */
	with(secrets: readonly string[]): Redactor {
		return secrets.length > 0 ? new Redactor(secrets, this.secretNames, this.patterns) : this;
	}

	/** A text as people may see it. */
	text(text: string): string {
		return this.fields.inText.redact(redactSecrets(text, this.patterns));
	}

	/** Headers as people may see them. */
	headers(headers: Record<string, string>): Record<string, string> {
		return Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [
				name,
				sessionHeader.test(name) || this.fields.isSecret(name)
					? value.replace(credentials, `$1${mask}`)
					: this.text(value),
			]),
		);
	}

	/**
	 * The texts and numbers of a value as people may see them. Names of fields stay, so that paths find what they
	 * are meant to find.
	 */
	values(value: unknown): unknown {
		const text = JSON.stringify(value) ?? '';
		const known = this.redactKnown(value, text);
		return this.fields.inText.names(text) ? maskNamed(known, this.fields.isSecret) : known;
	}

	/** The texts and numbers of a value without secrets that are known, whatever their fields are called. */
	known(value: unknown): unknown {
		return this.redactKnown(value, JSON.stringify(value) ?? '');
	}

	/** @param text The value as JSON: one search in a long text is far faster than many in short ones. */
	private redactKnown(value: unknown, text: string): unknown {
		const found = patternsIn(this.patterns, text);
		const { inText } = this.fields;
		if (found.length === 0 && !inText.namesInTexts(text)) return value;
		const redact = (entry: unknown): unknown => {
			if (typeof entry === 'string') return inText.redact(redactSecrets(entry, found));
			if (typeof entry === 'number') {
				return redactSecrets(String(entry), found) === String(entry) ? entry : mask;
			}
			if (Array.isArray(entry)) return changed(entry, entry.map(redact));
			if (typeof entry !== 'object' || entry === null) return entry;
			const fields = Object.entries(entry);
			const redacted = fields.map(([, inner]) => redact(inner));
			return redacted.some((inner, index) => inner !== fields[index]?.[1])
				? Object.fromEntries(fields.map(([name], index) => [name, redacted[index]]))
				: entry;
		};
		return redact(value);
	}

	/** A value whose names of fields people may see too: the last step before it is handed out. */
	names<Value>(value: Value): Value {
		const all = [...collectNames(value, new Set())];
		if (all.every((name) => name === this.name(name))) return value;
		const names = new Map(all.map((name) => [name, this.name(name)]));
		const redact = (entry: unknown): unknown => {
			if (Array.isArray(entry)) return entry.map(redact);
			if (typeof entry !== 'object' || entry === null) return entry;
			return Object.fromEntries(
				Object.entries(entry).map(([name, inner]) => [names.get(name) ?? name, redact(inner)]),
			);
		};
		return redact(value) as Value;
	}

	private name(name: string): string {
		const known = this.knownNames.get(name);
		if (known !== undefined) return known;
		const redacted = this.redactName(name);
		if (this.knownNames.size >= maxKnownNames) this.knownNames.clear();
		this.knownNames.set(name, redacted);
		return redacted;
	}

	/** A short secret may be a word, which is a part of many names. */
	private redactName(name: string): string {
		const [long, short] = [true, false].map((isLong) =>
			this.patterns.filter((pattern) => pattern.isLong === isLong),
		) as [SecretPattern[], SecretPattern[]];
		const redacted = this.fields.inText.redact(redactSecrets(name, long));
		return redactSecrets(redacted, short) === mask ? mask : redacted;
	}
}
