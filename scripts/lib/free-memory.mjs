// Loaded into a process that is measured (node --import): it frees all memory that nothing uses when it gets SIGUSR2.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
if (process.platform !== 'win32') process.on('SIGUSR2', () => gc({ type: 'major', flavor: 'last-resort' }));
