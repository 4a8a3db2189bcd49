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

/** What a connection adds to each request. */
export interface Authentication {
	headers?: Record<string, string>;
	query?: Record<string, string>;
	/** Sent in the body where that is a form, otherwise in the query: queries end up in logs. */
	form?: Record<string, string>;
}

/** A cheap call that shows whether a connection works. */
export interface ConnectionTest {
	path: string;
	query?: Record<string, string>;
	/** Statuses below 500 other than 401 and 403 pass: for a tracker whose paths are not known. */
	anyAnswer?: boolean;
}

/** How a tracker that wants a session hands one out. */
export interface SessionRules {
	/** Path of the log-in call below the base URL; it is a POST with a JSON body. */
	path: string;
	/** Body of the log-in call: the tracker's words and the credential's fields that fill them. */
	body: Record<string, string>;
	/** JSONPath of the token in the answer. */
	token: string;
	/** JSONPath of the time at which the token ends, as ISO text. */
	expires: string;
}

/** All that the engine knows of a tracker. Pure data but for the way a key is attached. */
export interface Tracker {
	id: string;
	name: string;
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
	authentication(values: ConnectionValues): Authentication;
	/** Credential fields that templates may use as {placeholders} of their paths, such as an account's ID. */
	pathValues?: string[];
	/** Names of the credential's fields that are never shown; `apiKey` when left out. */
	secrets?: string[];
	/** Fields that are secret only while another one is empty: many APIs take a key as the user name, without a password. */
	secretUnless?: Record<string, string>;
	session?: SessionRules;
	/** Absent where the tracker needs no connection. */
	test?(values: ConnectionValues): ConnectionTest;
	/** Answers calls in place of a server: the built-in demo. */
	respond?(request: HttpRequest): RawResponse;
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
		/** Calls under way at once that the tracker stands; 20 when left out. */
		inFlight?: number;
	};
	/** Names of answer fields that hold keys of other people; their values are masked. */
	secretFields?: string[];
	/** What to do next, by HTTP status, where this tracker differs from the rest. */
	hints?: Record<number, string>;
	/** Whether no templates ship for this tracker. */
	hasNoLibrary?: boolean;
	/** Loads the templates that ship for this tracker. */
	library(): Promise<LibraryTemplate[]>;
}
