import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Adds licences.txt to the bundle: each package of which it has code or styles, with its licence word for word. The first
 * plugin is for the pages, the second for their workers, which are bundled apart.
 */
export function licences(): [pages: Plugin, workers: Plugin] {
  const folders = new Set<string>();
  const transform = (_: string, id: string) => {
    const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
    if (folder && !id.includes('/vite/')) folders.add(folder);
  };
  const pages: Plugin = {
    name: 'licences',
    apply: 'build',
    transform,
    generateBundle() {
      const texts = new Map<string, string>();
      for (const folder of folders) {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
        texts.set(`${name} ${version}`, file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`);
      }
      const source = [...texts.keys()].sort().map((name) => `${name}\n${'='.repeat(name.length)}\n\n${texts.get(name)}\n`).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
  return [pages, { name: 'licences of workers', transform }];
}
