/** `npm run compile`: type-checks and writes JavaScript for every project, after removing outputs without a source. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pruneOutputs } from './outputs.mjs';
import { root } from './step.mjs';

pruneOutputs();
const { status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-b'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
