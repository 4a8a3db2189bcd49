import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n } from '../../scripts/lib/n8n.mjs';
import type { N8n } from '../../scripts/lib/n8n.mjs';
import { packedTarball, startDatabases, startWorker } from './services.mts';
import type { Service } from './services.mts';

/** An n8n in queue mode: one main process and workers, with Redis and PostgreSQL. */
export class QueueMode {
	readonly main: N8n;
	readonly workers: Service[] = [];
	readonly #folder: string;
	readonly #tarball: string;
	readonly #env: Record<string, string>;
	readonly #stopDatabases: () => Promise<void>;

	private constructor(
		main: N8n,
		folder: string,
		tarball: string,
		env: Record<string, string>,
		stopDatabases: () => Promise<void>,
	) {
		this.main = main;
		this.#folder = folder;
		this.#tarball = tarball;
		this.#env = env;
		this.#stopDatabases = stopDatabases;
	}

	static async start(): Promise<QueueMode> {
		const tarball = await packedTarball();
		const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-queue-n8n-'));
		const databases = await startDatabases();
		const env = {
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(databases.redis.port),
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(databases.postgres.port),
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: 'n8n',
			DB_POSTGRESDB_DATABASE: 'postgres',
		};
		try {
			const main = await startN8n({ userFolder: join(folder, 'main'), tarball, env });
			const started = new QueueMode(main, folder, tarball, env, databases.stop);
			await main.setupOwner();
			await main.createApiKey();
			return started;
		} catch (error) {
			await databases.stop();
			rmSync(folder, { recursive: true, force: true });
			throw error;
		}
	}

	/** @param concurrency Executions that each of them does at once. */
	async addWorkers(number: number, concurrency: number): Promise<void> {
		const names = Array.from({ length: number }, (_, index) => `worker-${this.workers.length + index}`);
		const added = await Promise.all(
			names.map(
				async (name) => await startWorker(join(this.#folder, name), this.#tarball, this.#env, concurrency),
			),
		);
		this.workers.push(...added);
	}

	/** How many executions each worker says it has finished. */
	finished(): number[] {
		return this.workers.map((worker) => worker.printed().match(/finished execution/g)?.length ?? 0);
	}

	async stop(): Promise<void> {
		await Promise.all([...this.workers, this.main].map(async (started) => await started.stop()));
		await this.#stopDatabases();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

/** Does something many times, some at once. */
export async function many<Result>(
	number: number,
	atOnce: number,
	make: (index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const one = async () => {
		while (next < number) {
			const index = next++;
			results[index] = await make(index);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, one));
	return results;
}
