import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import type { HttpRequest, RawResponse } from '../model/http';
import type { Redactor } from '../redact/redactor';
import type { Account } from './account';

/** Where calls are made from: a running node, or the panel while somebody edits it. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions;

export interface TransportOptions {
	/** Seconds until an answer must have come; 60 when left out. */
	timeout?: number;
	/** How often a call is sent at most; 3 when left out. */
	maxAttempts?: number;
	/** Calls a second; the tracker's own limit when left out. */
	requestsPerSecond?: number;
	/** Calls under way at once at most; adapts to what the tracker stands when left out. */
	concurrency?: number;
	/** Of these, calls that change something, where `concurrency` is left out; as many as others when left out, too. */
	changesAtOnce?: number;
	/** How many n8n processes call with the connection: each takes its share of what the tracker stands; 1 when left out. */
	processes?: number;
	/** Where calls are counted. */
	account?: Account;
	/** Nothing is sent any more; what is under way comes to its end. */
	stop?: AbortSignal;
}

/** One call and what may be done with it. */
export interface Call {
	request: HttpRequest;
	/** Whether sending it twice does the same as sending it once. */
	repeatable: boolean;
	/** Whether it changes anything on the tracker; what cannot be repeated does, unless this says otherwise. */
	changes?: boolean;
	/** Address that the tracker gave for the next page, in place of the request's own. */
	nextUrl?: string;
}

/** An answer and how many attempts it took. */
export interface Reply {
	/** As it came, secrets and all: people see it through a redactor only. */
	answer: RawResponse;
	attempts: number;
	/** The address that answered. */
	url: string;
	/** Whether the tracker may have carried the call out at an attempt before the one that this answers. */
	mayHaveBeenApplied: boolean;
}

/** A call as it would be sent, with every secret masked. */
export interface ShownRequest {
	method: string;
	url: string;
	headers: Record<string, unknown>;
	body?: string;
}

/** The one way to a tracker, for one connection and one node execution. */
export interface Transport {
	/** Stands for the account: the same for all executions that use the same keys. */
	key: string;
	/** @throws TrackerError where no answer came, or InputError where the address is not allowed. */
	send(call: Call): Promise<Reply>;
	/**
	 * What `send` would send.
	 *
	 * @param passwords Values of parameters that are masked like the connection's own secrets.
	 */
	show(request: HttpRequest, passwords: string[]): ShownRequest;
	/** Knows the secrets of the connection, and those that its calls have brought. */
	redactor: Redactor;
}
