import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../project-root.js';
import { openFormsAnswers } from './open-forms-answers.js';
import { openFormsReady } from './open-forms-ready.js';

/** Forms that are measured beside ours: two floors, two kits of elements and three full form libraries. */
export type Peer = 'vanilla' | 'lit' | 'shoelace' | 'material' | 'surveyjs' | 'formio' | 'openforms';

/** What a page of a peer loads, in the order of its tags. */
export interface PeerFiles {
  readonly name: Peer;
  readonly styles: readonly string[];
  /** Scripts of its own, as its start page loads them. */
  readonly scripts: readonly string[];
  /** The form: a module that is bundled here. */
  readonly form: string;
  /** A folder of files that its scripts ask for by themselves. */
  readonly folder?: string;
  /** What its server would answer, by path, once the origin is known. */
  readonly answers?: (origin: string) => Promise<ReadonlyMap<string, unknown>>;
}

const run = promisify(execFile);
const folder = join(root, 'test', 'bench', 'embed', 'peers');
const given = (...path: string[]) => join(folder, 'node_modules', ...path);

function files(name: Peer, styles: readonly string[] = [], scripts: readonly string[] = []): PeerFiles {
  return { name, styles, scripts, form: join(folder, 'dist', `${name}.js`) };
}

/**
 * The peers, installed and bundled. They are installed at the first bench and not with the project: they weigh 220 MB,
 * which nobody else has a use for. Their install scripts do not run.
 */
export async function peersReady(): Promise<readonly PeerFiles[]> {
  const here = { cwd: folder, maxBuffer: 2 ** 24 };
  if (!existsSync(given('survey-js-ui'))) await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], here);
  await run(join(root, 'node_modules', '.bin', 'rollup'), ['-c', 'rollup.config.js', '--silent'], here);
  const openForms = await openFormsReady(join(folder, 'dist'));
  const surveyCore = given('survey-core', 'survey.core.min.js');
  const surveyUi = given('survey-js-ui', 'survey-js-ui.min.js');
  return [
    files('vanilla'),
    files('lit'),
    files('shoelace', [given('@shoelace-style', 'shoelace', 'dist', 'themes', 'light.css')]),
    files('material'),
    files('surveyjs', [given('survey-core', 'survey-core.fontless.min.css')], [surveyCore, surveyUi]),
    files(
      'formio',
      [given('@formio', 'js', 'dist', 'formio.form.min.css')],
      [given('@formio', 'js', 'dist', 'formio.form.min.js')],
    ),
    {
      ...files('openforms', [join(openForms, 'open-forms-sdk.css')]),
      folder: openForms,
      answers: (origin) => openFormsAnswers(join(folder, 'fields.js'), `${origin}/openforms/api/`),
    },
  ];
}
