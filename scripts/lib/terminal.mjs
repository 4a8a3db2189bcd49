import { performance } from 'node:perf_hooks';
import { styleText } from 'node:util';

const styled = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** @param {Parameters<typeof styleText>[0]} format @returns {(text: string) => string} */
const style = (format) => (text) => (styled ? styleText(format, text) : text);

export const bold = style('bold');
export const dim = style('dim');
export const red = style('red');
export const green = style('green');

/** @param {string} text */
export function print(text = '') {
	process.stdout.write(`${text}\n`);
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
	const seconds = milliseconds / 1000;
	if (seconds < 60) return `${seconds.toFixed(1)} s`;
	return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

/** Milliseconds since now, whenever it is called. */
export function stopwatch() {
	const start = performance.now();
	return () => performance.now() - start;
}

/**
 * Tells that a long step is alive: in place on a terminal, else a line every 15 seconds.
 * `describe` is asked each time and says what is going on.
 * @param {string} label
 * @param {() => string | Promise<string>} describe
 * @returns {{ stop: () => void }}
 */
export function showProgress(label, describe) {
	const inPlace = Boolean(process.stdout.isTTY);
	const elapsed = stopwatch();
	let busy = false;
	let stopped = false;
	const tick = async () => {
		if (busy) return;
		busy = true;
		try {
			const text = `  ${label}: ${Math.round(elapsed() / 1000)} s, ${await describe()}`;
			if (stopped) return;
			if (inPlace)
				process.stdout.write(`\r\u001b[2K${dim(text.slice(0, (process.stdout.columns || 80) - 1))}`);
			else print(text);
		} finally {
			busy = false;
		}
	};
	const timer = setInterval(() => void tick(), inPlace ? 1000 : 15_000);
	return {
		stop() {
			stopped = true;
			clearInterval(timer);
			if (inPlace) process.stdout.write('\r\u001b[2K');
		},
	};
}

/**
 * The error a command ends with when the cause is known: shown as its message alone, without a stack.
 */
export class Stop extends Error {}

/** @param {unknown} error */
export function explain(error) {
	if (error instanceof Stop) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
