import type { ActionKind } from '../templates/model';

/** Reads go out a few at a time; a write waits for the one before it. */
export const usualConcurrency: Record<ActionKind, number> = { get: 5, edit: 1, add: 1 };
