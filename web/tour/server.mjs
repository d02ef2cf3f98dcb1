import { spawn, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Builds the server into a folder. */
export function build(root, folder) {
  const binary = join(folder, 'diplograph');
  execFileSync('go', ['build', '-o', binary, './cmd/diplograph'], { cwd: root, stdio: 'inherit' });
  return binary;
}

/** Starts a server with the documents of a corpus, whose visitors may do all, at an address of this machine only. */
export async function serve(binary, root, folder, { paths, fill }) {
  const file = join(folder, 'graph.db');
  fill?.(root, file);
  const args = ['serve', '--store', `bolt:${file}`, '--listen', '127.0.0.1:0', '--anonymous', 'read,ingest,curate', ...paths];
  const server = spawn(binary, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const said = [];
  const url = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const address = /Serving (http:\/\/[^/\s]+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    ended.then(() => reject(new Error(`the server ended:\n${said.join('\n')}`)));
  });
  return {
    url,
    end() {
      server.kill();
      return ended;
    },
  };
}
