import type { ActionKind } from '../model/template';

/** Reads go out a few at a time; a write waits for the one before it. */
export const defaultConcurrency: Record<ActionKind, number> = { get: 5, edit: 1, add: 1 };
