import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { lingui } from '@lingui/vite-plugin'
import type { Corpus } from '@recourse/domain/route'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { rightsPages } from './rights-pages-plugin.ts'

const here = import.meta.dirname
const corpusFolder = process.env.RECOURSE_CORPUS ?? resolve(here, '../../dist/corpus')

const corpusFile = (name: string): Buffer => {
  const path = join(corpusFolder, name)
  if (!existsSync(path)) throw new Error(`${name} is missing from dist/corpus: run "node packages/content/src/build.ts" first`)
  return readFileSync(path)
}

/** The key that the bundle trusts is the one of the corpus it is built with: a later corpus must be signed by the same holder. */
const trustedKey = (): string => {
  const { publicKey } = JSON.parse(corpusFile('public-key.json').toString('utf8')) as { publicKey: string }
  return publicKey
}

/**
 * The signed corpus and its signature, each under a name made of its own bytes: a browser that has them keeps them for good, so that the offline
 * copy takes them from the page's own download, and another corpus has another name.
 */
const named = (name: string, as: string): { readonly path: string; readonly bytes: Buffer } => {
  const bytes = corpusFile(name)
  return { path: `/assets/${as}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.json`, bytes }
}
const shipped = {
  corpus: named('corpus.json', 'corpus'),
  signature: named('corpus.sig.json', 'corpus-signature'),
  desk: named('desk.json', 'desk'),
  // Fetched by the screens that draw a map, and kept with the rest for offline use.
  map: named('canada-map.json', 'canada-map'),
  // Named for the network: like its code, it is fetched by those who open it, and kept from then on.
  readiness: named('readiness.json', 'network-readiness'),
}

/**
 * The official texts of the cited provisions, when `recourse law import` put them on this machine: they are not ours to publish, so most builds
 * have none and link to the government's site instead.
 */
const packPath = process.env.RECOURSE_OFFICIAL_TEXT ?? resolve(here, '../../.recourse/official-text.json')
const officialText = existsSync(packPath) ? readFileSync(packPath) : null
const officialPath = officialText ? `/assets/official-text-${createHash('sha256').update(officialText).digest('hex').slice(0, 12)}.json` : ''

/** Ships the signed corpus as it is, byte for byte, beside the bundle. */
const corpus = (): Plugin => ({
  name: 'recourse-corpus',
  transformIndexHtml: (html) =>
    html
      .replace('%CORPUS%', shipped.corpus.path)
      .replace('%SIGNATURE%', shipped.signature.path)
      .replace('%OFFICIAL-TEXT%', officialPath)
      .replace('%DESK%', shipped.desk.path),
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const file = Object.values(shipped).find(({ path }) => request.url === path)
      if (!file) return next()
      response.setHeader('content-type', 'application/json')
      response.end(file.bytes)
    })
  },
  generateBundle() {
    if (officialText) this.emitFile({ type: 'asset', fileName: officialPath.slice(1), source: officialText })
    for (const { path, bytes } of Object.values(shipped)) this.emitFile({ type: 'asset', fileName: path.slice(1), source: bytes })
  },
})

/** The pages on rights are made from the very corpus that is shipped. */
const shippedCorpus = (): Corpus => JSON.parse(shipped.corpus.bytes.toString('utf8')) as Corpus

/** One page per language, so that the address, `lang` and the title agree before any script runs. */
const pagePerLanguage = (): Plugin => ({
  name: 'recourse-languages',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') return
    const html = String(page.source)
    const french = html.replace('<html lang="en">', '<html lang="fr">').replace('<title>Recourse</title>', '<title>Recours</title>')
    for (const place of ['', 'desk/', 'services/', 'network/']) {
      this.emitFile({ type: 'asset', fileName: `en/${place}index.html`, source: html })
      this.emitFile({ type: 'asset', fileName: `fr/${place}index.html`, source: french })
    }
  },
})

const isOfNetwork = (module: string): boolean => /\/src\/(?:network|features\/(?:network|shared-directory))\//.test(module)

/** Everything is kept at first load, nothing is asked of the network afterwards. A newer version waits until every tab is closed: what was said lives in the open page. */
const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: 'Recourse · Recours',
      short_name: 'Recourse',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#faf7f1',
      theme_color: '#ffffff',
      icons: [
        { src: '/mark-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/mark-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,woff2,json,svg,png,webmanifest}'],
      maximumFileSizeToCacheInBytes: 6_000_000,
      // What only lawyers read, or only members of a network, is fetched when they read it, never kept for everybody; and the desk's pages are never
      // answered with another.
      globIgnores: [
        '**/desk/**',
        '**/desk-*',
        '**/services/**',
        '**/exchange-*',
        '**/network/**',
        '**/network-*',
        '**/shared-*',
        '**/vault-worker-*',
        '**/node_modules/**/*',
      ],
      // Kept from the first time that somebody opened the network: their work goes on without a connection.
      runtimeCaching: [{ urlPattern: /\/assets\/(?:network|shared|vault-worker)-[^/]+$/, handler: 'CacheFirst', options: { cacheName: 'recourse-network' } }],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/(en|fr)\/desk(\/|$)/, /^\/(?:rights|api|hsds)(\/|$)/],
      clientsClaim: true,
      skipWaiting: false,
      cleanupOutdatedCaches: true,
      sourcemap: false,
    },
  })

/** A compressed twin beside each text file, made once here: the server sends it as it is, and an old phone on a slow line gets a quarter of the bytes. */
const compressed = (): Plugin => {
  let folder = ''
  return {
    name: 'recourse-compressed',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(folder, { recursive: true }).map(String)) {
          if (!/\.(html|js|css|json|svg|webmanifest)$/.test(name)) continue
          const bytes = readFileSync(join(folder, name))
          writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
          writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
        }
      },
    },
  }
}

/** Builds the offline application into `apps/web/dist`. */
export default defineConfig({
  root: here,
  define: {
    __TRUSTED_KEY__: JSON.stringify(trustedKey()),
    __CORPUS_PATH__: JSON.stringify(shipped.corpus.path),
    __SIGNATURE_PATH__: JSON.stringify(shipped.signature.path),
    __MAP_PATH__: JSON.stringify(shipped.map.path),
    __READINESS_PATH__: JSON.stringify(shipped.readiness.path),
  },
  plugins: [
    lingui({ macroTransform: true, failOnMissing: true, cwd: here }),
    react(),
    corpus(),
    pagePerLanguage(),
    rightsPages(shippedCorpus()),
    offline(),
    compressed(),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // By their name, parts of the network are told from what everybody keeps for offline use (see `globIgnores`).
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name, moduleIds }) => `assets/${moduleIds.some(isOfNetwork) && !name.startsWith('network') ? 'network-' : ''}[name]-[hash].js`,
      },
    },
  },
})
