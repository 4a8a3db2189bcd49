/** The n8n credential type of a tracker's connections. */
export const credentialTypeOf = (trackerId: string): string => `${trackerId}TrackerApi`;
