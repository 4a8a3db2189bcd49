import type { HttpRequest } from '../model/http';
import type { Tracker } from '../model/tracker';
import { Redactor } from '../redact/redactor';
import type { Transport } from './contract';
import { showRequest } from './preview';

const addressFor = ({ path, query }: HttpRequest): string => `demo:/${path}${query ? `?${query}` : ''}`;

/** The way to a tracker that answers from inside this package. */
export const demoTransport = (respond: NonNullable<Tracker['respond']>): Transport => ({
	send: async ({ request }) => ({
		answer: respond(request),
		attempts: 1,
		url: addressFor(request),
		mayHaveBeenApplied: false,
	}),
	show: (request, passwords) =>
		showRequest({ ...request, url: addressFor(request) }, new Redactor(passwords)),
	redactor: new Redactor([]),
});
