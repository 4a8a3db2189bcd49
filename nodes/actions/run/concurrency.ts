import type { ActionKind } from '../model/template';
import { defaultMaxAtOnce } from '../transport/transport';

/**
 * How many items of an execution are under way at once: of reads, as many as their connection may come to let through; a
 * write waits for the one before it.
 */
export const defaultConcurrency: Record<ActionKind, number> = { get: defaultMaxAtOnce, edit: 1, add: 1 };
