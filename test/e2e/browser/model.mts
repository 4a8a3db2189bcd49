import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does next: use a tool, or say something to the person. */
export type Move = { tool: string; arguments: Record<string, unknown> } | { say: string };

export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties: Record<string, { type?: string; description?: string }>; required?: string[] };
}

interface Message {
	role: string;
	content: unknown;
}

interface Completion {
	stream?: boolean;
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
}

const moveMessage = (move: Move, id: string) =>
	'say' in move
		? { role: 'assistant', content: move.say }
		: {
				role: 'assistant',
				content: null,
				tool_calls: [
					{
						index: 0,
						id,
						type: 'function',
						function: { name: move.tool, arguments: JSON.stringify(move.arguments) },
					},
				],
			};

/** A chat model behind an OpenAI-compatible address that follows a script and remembers what it was given. */
export class ScriptedModel {
	readonly url: string;
	readonly #server;
	#moves: Move[] = [];
	#completions: Completion[] = [];

	private constructor(server: ReturnType<typeof createServer>) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
	}

	static async start(): Promise<ScriptedModel> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const model = new ScriptedModel(server);
		server.on('request', (request, response) => {
			let text = '';
			request.on('data', (chunk: Buffer) => (text += chunk.toString()));
			request.on('end', () => {
				if (!request.url?.endsWith('/chat/completions')) {
					response.writeHead(200, { 'content-type': 'application/json' });
					response.end(JSON.stringify({ object: 'list', data: [{ id: 'scripted', object: 'model' }] }));
					return;
				}
				const completion = JSON.parse(text) as Completion;
				const { headers, body } = model.#answer(completion);
				response.writeHead(200, headers);
				response.end(body);
			});
		});
		return model;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** Forgets the last conversation; these are the moves of the next. */
	script(...moves: Move[]): void {
		this.#moves = moves;
		this.#completions = [];
	}

	/** The tools that the model was told of. */
	tools(): OfferedTool[] {
		return (this.#completions[0]?.tools ?? []).map((tool) => tool.function);
	}

	/** What the tools gave back to the model. */
	toolResults(): string[] {
		const last = this.#completions.at(-1)?.messages ?? [];
		return last
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
	}

	#answer(completion: Completion): { headers: Record<string, string>; body: string } {
		this.#completions.push(completion);
		const step = this.#completions.length;
		const move = this.#moves[step - 1] ?? { say: 'Done.' };
		const base = { id: `scripted-${step}`, created: 1_700_000_000, model: 'scripted' };
		const message = moveMessage(move, `call_${step}`);
		const finish_reason = 'say' in move ? 'stop' : 'tool_calls';
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		if (!completion.stream) {
			const choices = [{ index: 0, message, finish_reason }];
			return {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...base, object: 'chat.completion', choices, usage }),
			};
		}
		const chunks = [
			{
				...base,
				object: 'chat.completion.chunk',
				choices: [{ index: 0, delta: message, finish_reason: null }],
			},
			{ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta: {}, finish_reason }], usage },
		];
		return {
			headers: { 'content-type': 'text/event-stream' },
			body: [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]']
				.map((line) => `data: ${line}\n\n`)
				.join(''),
		};
	}
}
