/** The value of an Authorization header for HTTP Basic (RFC 7617). */
export const basic = (username: unknown, password: unknown): string =>
	`Basic ${Buffer.from(`${String(username ?? '')}:${String(password ?? '')}`).toString('base64')}`;
