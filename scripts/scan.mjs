// n8n's scanner on the unpacked tarball (the folder given) and on the source.
import { resolve } from 'node:path';

import { scan } from './lib/package.mjs';
import { print } from './lib/terminal.mjs';

const reports = await scan(resolve(process.argv[2] ?? ''));
for (const report of reports) print(report);
if (reports.length > 0) process.exitCode = 1;
