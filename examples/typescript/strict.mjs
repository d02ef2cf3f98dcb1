// The generator writes `any` where it means that it does not care; here that is `unknown`, so that no value escapes the
// type checker. With --check it only tells whether there is an `any` left, in any file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const check = process.argv.includes('--check');
for (const file of readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'))) {
  const path = `src/${file}`;
  const text = readFileSync(path, 'utf8');
  const strict = file.startsWith('gql')
    ? text.replaceAll('(documents as any)[', '(documents as Record<string, unknown>)[').replaceAll('Record<string, any>', 'Record<string, unknown>')
    : text;
  if (!check) writeFileSync(path, strict);
  const code = (check ? text : strict).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  if (/(?:: |as |<|, )any\b/.test(code)) {
    console.error(`${path} has an any`);
    process.exitCode = 1;
  }
}
