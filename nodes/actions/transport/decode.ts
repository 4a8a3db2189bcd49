/** A byte order mark says more than any header, and so do the empty bytes that UTF-16 puts beside plain letters. */
function charsetOfBytes([first = Number.NaN, second = Number.NaN]: Uint8Array): string | undefined {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (first > 0 && second === 0) return 'utf-16le';
	return first === 0 && second > 0 ? 'utf-16be' : undefined;
}

const declarationLength = 200;
const declaration = /^\uFEFF?\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)/;

/** What the declaration of an XML document says of itself. */
function declaredCharset(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationLength));
	const charset = declaration.exec(start.replace(/^ï»¿/, ''))?.[1];
	// .NET names the encoding of its own texts there, whatever it sends. What can be read here is not UTF-16.
	return charset && /^utf-?16/i.test(charset) ? undefined : charset;
}

function decoderOf(charset: string | undefined): InstanceType<typeof TextDecoder> | undefined {
	try {
		return charset ? new TextDecoder(charset) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The text of a body.
 *
 * @param body Bytes, or what somebody has already made of them.
 * @param contentType The header, whose charset goes before the one that an XML document declares.
 */
export function decodeBody(body: unknown, contentType = ''): string {
	if (typeof body === 'string') return body;
	if (!(body instanceof Uint8Array) && !(body instanceof ArrayBuffer)) {
		return body === undefined || body === null ? '' : JSON.stringify(body);
	}
	const bytes = new Uint8Array(body);
	const decoder =
		decoderOf(charsetOfBytes(bytes)) ??
		decoderOf(/charset="?([\w.-]+)/i.exec(contentType)?.[1]) ??
		decoderOf(declaredCharset(bytes)) ??
		new TextDecoder();
	return decoder.decode(bytes);
}
