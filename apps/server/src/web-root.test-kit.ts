import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const contents: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><html lang="en"><title>Recourse</title></html>',
  'en/index.html': '<!doctype html><html lang="en"><title>Recourse</title></html>',
  'fr/index.html': '<!doctype html><html lang="fr"><title>Recours</title></html>',
  'assets/index-a1b2c3.js': 'console.log("the bundle")',
  'sw.js': 'self.addEventListener("fetch", () => {})',
  'manifest.webmanifest': '{"name":"Recourse"}',
  'corpus/corpus.json': '{"version":"2026-11-24.tiny"}',
}

/** A folder that looks like a build: each text with its compressed twins, a picture, and a hidden file that nobody should see. */
export function makeWebRoot(): { readonly webRoot: string; readonly remove: () => void } {
  const webRoot = mkdtempSync(join(tmpdir(), 'recourse-server-'))
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(webRoot, name)), { recursive: true })
    writeFileSync(join(webRoot, name), text)
    writeFileSync(join(webRoot, `${name}.gz`), gzipSync(text))
    writeFileSync(join(webRoot, `${name}.br`), brotliCompressSync(text))
  }
  writeFileSync(join(webRoot, 'mark-192.png'), 'picture')
  writeFileSync(join(webRoot, '.hidden'), 'secret')
  return { webRoot, remove: () => rmSync(webRoot, { recursive: true, force: true }) }
}
