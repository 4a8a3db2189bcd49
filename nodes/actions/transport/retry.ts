import type { ActionTemplate } from '../model/template';

/** One try of a call that brought no usable answer. */
export interface FailedTry {
	/** HTTP status, where an answer came. */
	statusCode?: number;
	/** Network error code such as ECONNREFUSED, where none came. */
	networkCode?: string;
	/** Milliseconds that the tracker asks to wait. */
	retryAfter?: number;
}

const firstWait = 300;
const maxWait = 20_000;
const maxRetryAfter = 60_000;

const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** No connection came about, so the tracker cannot have taken the call. */
const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Node's codes for a certificate that is not trusted: found out before anything is sent. */
export const certificateCodes =
	/CERT|^UNABLE_TO_|^CRL_|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$|^HOSTNAME_MISMATCH$/;
/** n8n itself does not let the call out. */
export const blockedCode = 'SSRF_BLOCKED';
/** Nothing was sent, and trying again changes nothing about it. */
const isLasting = (code: string): boolean =>
	certificateCodes.test(code) || code.startsWith('ERR_INVALID') || code === blockedCode;

/** Whether the call may be sent again without changing anything twice. */
export const isRepeatable = ({ kind, idempotent }: Pick<ActionTemplate, 'kind' | 'idempotent'>): boolean =>
	kind === 'get' || idempotent === true;

/**
 * A tracker that broke down, or that did not answer, may have done what it was asked all the same; one that answers 302 or
 * 303 may only show the result elsewhere.
 */
export function mayBeTaken({ statusCode, networkCode = '', retryAfter }: FailedTry): boolean {
	if (statusCode === undefined) return !notSentCodes.has(networkCode) && !isLasting(networkCode);
	if (statusCode === 503 && retryAfter !== undefined) return false;
	return statusCode >= 500 || [302, 303, 408].includes(statusCode);
}

/** Whether another try makes sense and can do no harm. */
export function shouldRetry(failed: FailedTry, repeatable: boolean): boolean {
	const { statusCode, networkCode = '', retryAfter } = failed;
	if (statusCode === undefined) {
		if (isLasting(networkCode)) return false;
		return repeatable || notSentCodes.has(networkCode);
	}
	if (repeatable) return passingStatuses.has(statusCode);
	return statusCode === 429 || (statusCode === 503 && retryAfter !== undefined);
}

/**
 * How long to wait before the next try: what the tracker asks for, otherwise exponential with full jitter.
 *
 * @param attempt Number of the try that failed, from 1.
 * @param random From 0 to 1.
 * @returns Milliseconds.
 */
export function waitBefore(attempt: number, { retryAfter }: FailedTry, random = Math.random()): number {
	if (retryAfter !== undefined) return Math.min(retryAfter, maxRetryAfter);
	return Math.round(random * Math.min(maxWait, firstWait * 2 ** attempt));
}

/**
 * Reads a Retry-After header.
 *
 * @param value Seconds, an HTTP date, or a Unix time in seconds or milliseconds (Dub).
 * @param now Milliseconds since 1970.
 * @returns Milliseconds to wait; undefined where the header says nothing.
 */
export function readRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
	const text = value?.trim();
	if (!text) return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) {
		const number = Number(text);
		if (number > 1e12) return Math.max(0, number - now);
		if (number > 1e9) return Math.max(0, number * 1000 - now);
		return number * 1000;
	}
	// Date.parse reads a date into nearly anything that holds a number.
	const date = /[a-z]{3}|^\d{4}-\d\d-\d\d/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
