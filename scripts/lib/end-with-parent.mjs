// Loaded into a process before its own script (node --import): when whoever started it is gone, however it
// went, the pipe on standard input closes, and this process ends with all it has started.
if (process.env.TRACKER_ACTIONS_END_WITH_PARENT === String(process.ppid)) {
	delete process.env.TRACKER_ACTIONS_END_WITH_PARENT;
	const end = () => {
		setTimeout(() => {
			try {
				process.kill(-process.pid, 'SIGKILL');
			} catch {
				process.exit(1);
			}
		}, 8000).unref();
		process.kill(process.pid, 'SIGTERM');
	};
	process.stdin.once('end', end);
	process.stdin.once('error', end);
	process.stdin.resume();
	/** @type {any} A listener alone must not keep the process alive. */ (process.stdin).unref?.();
}
