/**
 * Compiles the Kotlin of the guide for Android apps against the signatures of what it uses: `node scripts/compile-kotlin.mjs`.
 * It is no part of `npm test`, because it needs `kotlinc` and `javac` on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './step.mjs';

const GUIDE = 'docs/guides/modes/android.md';

/** What an editor adds beside the types of the list. */
const IMPORTS = [
  ...['android.webkit.WebChromeClient.FileChooserParams', 'java.io.*', 'java.security.KeyStore', 'java.util.*'],
  ...['java.util.concurrent.ConcurrentHashMap', 'javax.crypto.*', 'javax.crypto.spec.GCMParameterSpec'],
  'kotlin.concurrent.thread',
  'androidx.biometric.BiometricManager.Authenticators.BIOMETRIC_WEAK',
  'androidx.biometric.BiometricManager.Authenticators.DEVICE_CREDENTIAL',
];

const folder = mkdtempSync(join(tmpdir(), 'halo-kotlin-'));
const put = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
};
const say = (tool, ...words) => execFileSync(tool, words, { cwd: folder, stdio: 'inherit' });

try {
  const listed = readFileSync(join(root, 'scripts/android-signatures.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'));
  const types = listed.map((line) => {
    const at = line.indexOf('|');
    const [where, body] = [line.slice(0, at), line.slice(at + 1)];
    const name = /(?:class|interface) (\w+)/.exec(body)?.[1];
    const nullness = 'import org.jetbrains.annotations.*;';
    return {
      name: `${where}.${name}`,
      file: put(`${where.replaceAll('.', '/')}/${name}.java`, `package ${where}; ${nullness} public ${body}\n`),
    };
  });
  const marks = ['NotNull', 'Nullable'].map((name) =>
    put(`org/jetbrains/annotations/${name}.java`, `package org.jetbrains.annotations; public @interface ${name} {}\n`),
  );
  const kotlin = [...readFileSync(join(root, GUIDE), 'utf8').matchAll(/^```kotlin\n([\s\S]*?)^```$/gm)]
    .map(([, code]) => code)
    .join('\n')
    // Kotlin before 1.4, as Debian has it, takes no comma behind the last parameter.
    .replaceAll(/,(\s*\n\s*\))/g, '$1');
  const imports = [...types.map(({ name }) => name), ...IMPORTS].map((name) => `import ${name}\n`).join('');
  const source = put('Pamor.kt', `package id.rekaan.pamor\n\n${imports}\n${kotlin}`);
  say('javac', '-nowarn', '-d', 'classes', ...marks, ...types.map(({ file }) => file));
  say('kotlinc', '-nowarn', '-cp', 'classes', '-jvm-target', '1.8', '-d', 'out', source);
  console.log(`The Kotlin of ${GUIDE} fits what it uses of Android.`);
} finally {
  rmSync(folder, { recursive: true });
}
