import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readDescribedElement } from './described-element.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'described-'));
  await mkdir(join(folder, 'embed'));
});
after(() => rm(folder, { recursive: true }));

const describe = async (manifest: string) => {
  await writeFile(join(folder, 'custom-elements.json'), manifest);
  return readDescribedElement(join(folder, 'embed'));
};

const attribute = (name: string, text: string, description = '') => ({ name, description, type: { text } });

test('each attribute gets the field that its type or its description asks for', async () => {
  const found = await describe(
    JSON.stringify({
      modules: [
        {
          declarations: [
            { tagName: 'halo-other', attributes: [attribute('other', 'string')] },
            {
              tagName: 'halo-pamor',
              attributes: [
                attribute('pin', "undefined | 'required' | 'off'"),
                attribute('locale', 'string', 'Words: `id` or `su`. Default: the `lang` around.'),
                attribute('theme', 'string', 'Looks: `dark`, `large`, or several of them. Default: light.'),
                attribute('city', 'string', 'A code, such as `32.75`.'),
                attribute('lock-after', 'number | undefined'),
                attribute('quiet', 'boolean'),
              ],
              events: [{ name: 'halo-ready' }],
              cssProperties: [
                { name: '--halo-surface', description: 'the colour of cards; default #fff' },
                { name: '--halo-radius', description: 'how round; default 14px' },
              ],
            },
          ],
        },
      ],
    }),
  );
  assert.deepEqual(
    found?.attributes.map(({ name, field, words }) => [name, field, ...words]),
    [
      ['pin', 'one-of', 'required', 'off'],
      ['locale', 'one-of', 'id', 'su'],
      ['theme', 'some-of', 'dark', 'large'],
      ['city', 'text'],
      ['lock-after', 'number'],
      ['quiet', 'present'],
    ],
  );
  assert.deepEqual(found.events, ['halo-ready']);
  assert.deepEqual(
    found.colours.map(({ name, usual }) => [name, usual]),
    [['--halo-surface', '#ffffff']],
  );
});

test('no manifest, a damaged one and one without the tag describe nothing', async () => {
  assert.equal(await readDescribedElement(join(folder, 'nowhere', 'embed')), undefined);
  for (const text of ['{', 'null', '{"modules":7}', '{"modules":[{"declarations":[null]}]}']) {
    assert.equal(await describe(text), undefined, text);
  }
});
