/** Every bound on what comes in: answers, lists, log-ins and tests. */

/** Bytes of an answer, after decompression. */
export const maxAnswerBytes = 50 * 1024 * 1024;
/** Bytes of what answers a log-in or the test of a connection. */
export const maxTestBytes = 1024 * 1024;

/**
 * What one answer may hold, because reading it stops all else that n8n does: with as much as this, for two seconds at
 * most (docs/operating.md).
 */
export const maxJsonMarks = 5_000_000;
export const maxXmlElements = 300_000;
/** Different names in one answer. Names that repeat cost a tenth as much. */
export const maxNames = 100_000;

/** Characters that are kept of an answer that cannot be read: they are only shown. */
export const maxUnreadableLength = 10_000;

/** Pages of one list, however a tracker pages. */
export const maxPages = 1000;
/** Records of one list, over all its pages. */
export const maxListRecords = 1_000_000;
/** Characters of all answers that one list is made of. */
export const maxListLength = 500 * 1024 * 1024;
