import type { HttpRequest, RawResponse } from '../model/http';

/** A request with its whole address; the keys of the connection are not in it. */
export interface AddressedRequest extends Pick<HttpRequest, 'method' | 'headers' | 'body'> {
	url: string;
	/** Gives the token of the connection's session, where its tracker has sessions; asked when the request goes out. */
	sessionToken?: () => Promise<string>;
}

/** One attempt of a call, as far as the parts of the wire tell each other of it. */
export interface Attempt {
	/** Whether the call changes anything on the tracker. */
	changes: boolean;
	/** Whether it was sent and no answer is there yet. */
	isUnderWay: boolean;
}

/** Sends a request and gives the answer, whatever its status. Each part of the wire wraps the one below it. */
export type Exchange<Answer = RawResponse> = (request: AddressedRequest, attempt: Attempt) => Promise<Answer>;
