import type { HttpRequest, RawResponse } from './http';
import type {
	ArrayFormat,
	BodyEncoding,
	LibraryTemplate,
	Pagination,
	ResponseFormat,
	ResponseRules,
} from './template';

/** Values of a connection's credential, as the person filled them in. */
export type ConnectionValues = Record<string, unknown>;

/**
 * What a connection adds to each request. {placeholders} in the texts stand for fields of its credential; a dot leads
 * into a field that holds others.
 */
export interface Authentication {
	headers?: Record<string, string>;
	query?: Record<string, string>;
	/** Sent in the body where that is a form, otherwise in the query: queries end up in logs. */
	form?: Record<string, string>;
	/** The fields that hold user name and password of HTTP Basic (RFC 7617). */
	basic?: readonly [username: string, password: string];
}

/** A cheap GET that shows whether a connection works. {placeholders} stand for fields of its credential. */
export interface ConnectionTest {
	path: string;
	query?: Record<string, string>;
	/** What stands in the path for the values of a field, where that is not the value itself. */
	words?: Record<string, Record<string, string>>;
	/**
	 * While this field is empty, every status below 500 but 401 and 403 passes: nobody knows a path of the tracker that
	 * succeeds.
	 */
	anyAnswerWithout?: string;
}

/** How a tracker that wants a session hands one out. The token stands for {sessionToken} in the authentication. */
export interface SessionRules {
	/** Path of the log-in call below the base URL; it is a POST with a JSON body. */
	path: string;
	/** Body of the log-in call; {placeholders} stand for fields of the credential. */
	body: Record<string, string>;
	/** JSONPath of the token in the answer. */
	token: string;
	/** JSONPath of the time at which the token ends, as ISO text. */
	expires: string;
}

/** Who calls a tracker that answers from inside the package. */
export interface Caller {
	/** ID of the workflow. */
	workflow: string;
	/** ID of the execution where a person has started it; empty outside of any execution. */
	execution?: string;
}

/** All that the engine knows of a tracker, as data. */
export interface Tracker {
	id: string;
	name: string;
	/** What people also call it, such as by a name that it had before. */
	otherNames?: string[];
	/** The tracker whose other users this one serves: its affiliates, who have keys of their own. */
	side?: { of: string };
	/**
	 * Version 1 of the nodes began with this tracker. n8n stores no value that equals its default, so workflows of that
	 * version do not name it.
	 */
	preset?: true;
	/** The n8n credential type of its connections; made from the id when left out. */
	credentialType?: string;
	/** Where the tracker's API is documented. */
	documentation: string;
	baseUrl: {
		/** Path that every API call starts with; added to a base URL that lacks it. */
		apiPath?: string;
		/** Endings that people paste along with the host and that templates already hold, longest first. */
		strip?: string[];
	};
	/** By a function where the person who makes the connection says how keys travel. */
	authentication: Authentication | ((values: ConnectionValues) => Authentication);
	/** Credential fields that templates may use as {placeholders} of their paths, such as an account's ID. */
	pathValues?: string[];
	/**
	 * Fields that are shown although they are sent, such as an account's ID. All others that stand in the authentication,
	 * the log-in or `pathValues` are secret, but for the user name beside a password.
	 */
	identifiers?: string[];
	session?: SessionRules;
	/** Absent where the tracker needs no connection. */
	test?: ConnectionTest;
	/** Answers calls in place of a server: the built-in demo. */
	respond?(request: HttpRequest, caller: Caller): RawResponse;
	defaults: {
		bodyEncoding: BodyEncoding;
		arrayFormat: ArrayFormat;
		format: ResponseFormat;
		success?: ResponseRules['success'];
		message: string[];
		/** Sent with every call unless the template sets the same header. */
		headers?: Record<string, string>;
		/** Used by `get` templates whose record path names a list and that say nothing of paging. */
		pagination?: Pagination;
		/** Requests per second that the tracker stands. */
		requestsPerSecond?: number;
		/** Calls of one account that the tracker lets be under way at once. */
		concurrency?: number;
		/** Header, in lower case, that says at 429 when the next call may come, where the tracker sends no Retry-After. */
		resetHeader?: string;
	};
	/** Names of answer fields that hold keys of other people; their values are masked. */
	secretFields?: string[];
	/** What to do next, by HTTP status, where this tracker differs from the rest. */
	hints?: Record<number, string>;
	/** Loads the templates that ship for this tracker; absent where there are none. */
	library?(): Promise<LibraryTemplate[]>;
}
