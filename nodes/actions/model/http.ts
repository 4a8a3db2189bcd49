import type { HttpMethod } from './template';

/** A call, ready to be sent below a base URL; authentication is not in it. */
export interface HttpRequest {
	method: HttpMethod;
	/** Percent-encoded, starts with a slash. Placeholders that the connection fills are still in it. */
	path: string;
	/** What the path is relative to: the API, or the installation that the API is part of. */
	server: 'api' | 'origin';
	/** Encoded, without the question mark; empty where there is none. */
	query: string;
	headers: Record<string, string>;
	body?: string;
}

/** What came back, before anything is made of it. */
export interface RawResponse {
	statusCode: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	body: string;
}

/** An answer whose body has been read, or the reason why it could not be. */
export interface ParsedResponse {
	statusCode: number;
	headers: Record<string, string>;
	/** The parsed body; undefined where it is empty. */
	body: unknown;
	/** Why the body is not what the template expects, as a sentence. */
	unreadable?: string;
	/** What a person does about it, where that shows in what came. */
	hint?: string;
}
