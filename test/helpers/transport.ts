import type { HttpRequest } from '../../nodes/actions/model/http';
import { Redactor } from '../../nodes/actions/redact/redactor';
import type { Transport } from '../../nodes/actions/transport/contract';

/** An answer: its body as text, or as the value that becomes JSON. */
export interface Answer {
	statusCode?: number;
	body?: unknown;
}

/** A way to a tracker that answers as a test says. */
export interface FakeTransport {
	transport: Transport;
	/** The calls in their order. */
	asked: HttpRequest[];
	/** The same as method and path, such as `GET /things/7`. */
	called(): string[];
}

/**
 * A way to a tracker, without a network.
 *
 * @param answer What comes of a call, by its request and its place in the order; what it throws is thrown.
 * @param secrets What must not be shown.
 */
export function answering(
	answer: (request: HttpRequest, index: number) => Answer,
	secrets: string[] = [],
): FakeTransport {
	const asked: HttpRequest[] = [];
	const redactor = new Redactor(secrets);
	const transport: Transport = {
		key: 'account',
		redactor,
		show({ method, path, headers, body }, passwords) {
			const masked = redactor.with(passwords);
			const url = masked.text(`https://h.example${path}`);
			return { method, url, headers, ...(body === undefined ? {} : { body: masked.text(body) }) };
		},
		async send({ request }) {
			asked.push(request);
			const { statusCode = 200, body = '' } = answer(request, asked.length - 1);
			return await Promise.resolve({
				answer: { statusCode, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) },
				attempts: 1,
				url: `https://h.example${request.path}`,
				mayHaveBeenApplied: false,
			});
		},
	};
	return { transport, asked, called: () => asked.map(({ method, path }) => `${method} ${path}`) };
}
