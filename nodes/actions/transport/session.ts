import { keepNewest } from '../model/boundedMap';

/** A token and when it ends. */
export interface Session {
	token: string;
	/** Milliseconds since 1970. */
	obtained: number;
	/** Milliseconds since 1970; Infinity where the tracker does not say. */
	expires: number;
}

/** A token is renewed a little before it ends, so that none ends on its way. */
const isLive = ({ obtained, expires }: Session): boolean =>
	Date.now() < expires - Math.min(30_000, (expires - obtained) / 10 || 0);

/** Connections whose tokens are kept; the oldest goes first. */
const maxSessions = 500;

/** Milliseconds for which a log-in that failed is not tried again. */
const failureKeptFor = 3000;

/** Milliseconds for which a token that was refused as soon as it was there is not renewed. */
const refusedNewKeptFor = 60_000;

/**
 * Keeps the session tokens of this process, one a connection. Callers that need a token while one is being
 * fetched wait for that one: a tracker may end the older token at every log-in.
 */
export class SessionCache {
	private readonly sessions = new Map<string, Promise<Session>>();

	/** Log-ins that failed a moment ago, by connection: each of many items would only try the same again. */
	private readonly failures = new Map<string, { error: unknown; until: number }>();

	/** How many callers wait for a token, by connection. */
	private readonly waiting = new Map<string, number>();

	/** New tokens that were refused at once, by connection: one more log-in would not help. */
	private readonly refusedNew = new Map<string, string>();

	/**
	 * @param key Stands for the connection with its present secrets.
	 * @param logIn Fetches a token.
	 * @param refused A token that the tracker no longer takes.
	 */
	async token(key: string, logIn: () => Promise<Session>, refused?: string): Promise<string> {
		const known = this.sessions.get(key);
		if (known) {
			// Whoever waited for a log-in that fails shares its failure: one more try a caller would be a stampede.
			const session = await known;
			if (session.token !== refused && isLive(session)) return session.token;
			const wasNew = refused !== undefined && this.refusedNew.get(key) === refused;
			if (wasNew && Date.now() < session.obtained + refusedNewKeptFor) return session.token;
			// Another caller may have begun to log in while this one looked. Its token is the newest there is.
			const current = this.sessions.get(key);
			if (current && current !== known) return (await current).token;
		}
		const failure = this.failures.get(key);
		if (failure && Date.now() < failure.until) return await Promise.reject(failure.error);
		const started = logIn();
		keepNewest(this.sessions, key, started, maxSessions);
		try {
			return (await started).token;
		} catch (error) {
			if (this.sessions.get(key) === started) {
				this.sessions.delete(key);
				keepNewest(this.failures, key, { error, until: Date.now() + failureKeptFor }, maxSessions);
			}
			return await Promise.reject(error);
		}
	}

	/** Notes that somebody waits for a token; what is returned takes that back. */
	waitFor(key: string): () => void {
		this.waiting.set(key, (this.waiting.get(key) ?? 0) + 1);
		return () => {
			const left = (this.waiting.get(key) ?? 1) - 1;
			if (left > 0) this.waiting.set(key, left);
			else this.waiting.delete(key);
		};
	}

	isAwaited(key: string): boolean {
		return this.waiting.has(key);
	}

	/** Remembers that a token was refused as soon as it was there: for a minute, no other is fetched in its place. */
	refuseNew(key: string, token: string): void {
		keepNewest(this.refusedNew, key, token, maxSessions);
	}

	/** Forgets all tokens. */
	clear(): void {
		this.refusedNew.clear();
		this.failures.clear();
		this.sessions.clear();
	}
}

export const sessions = new SessionCache();
