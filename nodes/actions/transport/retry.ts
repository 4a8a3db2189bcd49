import type { ActionTemplate } from '../model/template';

/** One attempt of a call that brought no usable answer. */
export interface FailedAttempt {
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

/**
 * Whether the call may be sent again without changing anything twice. A template that is not of the library may say that
 * it reads and does not; and nothing that creates a record is the same when it is sent twice.
 */
export const isRepeatable = ({
	kind,
	method,
	idempotent,
	ofLibrary,
}: Pick<ActionTemplate, 'kind' | 'method' | 'idempotent' | 'ofLibrary'>): boolean =>
	kind === 'get' ? ofLibrary || method === 'GET' : kind === 'edit' && idempotent === true;

/**
 * Whether nobody knows if the call was carried out. A tracker that broke down, or that did not answer, may have done what it
 * was asked all the same; one that answers 302 or 303 may only show the result elsewhere.
 */
export function isUncertain({ statusCode, networkCode = '', retryAfter }: FailedAttempt): boolean {
	if (statusCode === undefined) return !notSentCodes.has(networkCode) && !isLasting(networkCode);
	if (statusCode === 503 && retryAfter !== undefined) return false;
	return statusCode >= 500 || [302, 303, 408].includes(statusCode);
}

/** Whether another attempt makes sense and can do no harm. */
export function shouldRetry(failed: FailedAttempt, repeatable: boolean): boolean {
	const { statusCode, networkCode = '', retryAfter } = failed;
	if (statusCode === undefined) {
		if (isLasting(networkCode)) return false;
		return repeatable || notSentCodes.has(networkCode);
	}
	if (repeatable) return passingStatuses.has(statusCode);
	return statusCode === 429 || (statusCode === 503 && retryAfter !== undefined);
}

/**
 * How long to wait before the next attempt: what the tracker asks for, otherwise exponential with full jitter.
 *
 * @param attempt Number of the attempt that failed, from 1.
 * @param random From 0 to 1.
 * @returns Milliseconds.
 */
export function waitBefore(attempt: number, { retryAfter }: FailedAttempt, random = Math.random()): number {
	if (retryAfter !== undefined) return Math.min(retryAfter, maxRetryAfter);
	return Math.round(random * Math.min(maxWait, firstWait * 2 ** attempt));
}
