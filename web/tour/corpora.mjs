import { execFileSync } from 'node:child_process';

/**
 * What the tour can go through: documents, and what is known to be in them. `fill` makes the store, where the server does
 * not make it of `paths`.
 */
export const corpora = {
  /** The documents in seeds. */
  seeds: {
    paths: ['seeds'],
    state: { typed: 'qat', name: 'Qatar', id: 'state/QA' },
    passages: 'data sovereignty',
    way: ['Qatar', 'Huang Zhixiong'],
    pair: [{ name: 'China', id: 'state/CN' }, { name: 'Iran', id: 'state/IR' }],
    series: 'series/aalco-oewg-cyberspace',
    document: 'document/seeds-000-837661f2fe58bab1',
    same: ['state/QA', 'state/IQ'],
    shaded: true,
  },
  /** A thousand documents that are made up, of states that no map has. */
  world: {
    paths: [],
    fill: (root, file) => execFileSync('go', ['run', './bench/world', file], { cwd: root, stdio: 'inherit' }),
    state: { typed: 'arv', name: 'Arvenia', id: 'state/XA' },
    passages: 'register of contacts',
    way: ['Arvenia', 'N. Speaker 12'],
    pair: [{ name: 'Arvenia', id: 'state/XA' }, { name: 'Borland', id: 'state/XB' }],
    series: 'series/forum-0',
    document: 'document/forum-0-01.txt',
    same: ['state/XA', 'state/XB'],
    shaded: false,
  },
};
