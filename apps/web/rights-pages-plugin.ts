import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '@recourse/domain/route'
import type { Plugin } from 'vite'
import { rightsFiles } from './src/rights/rights-files.ts'

const styles = ['design/tokens.css', 'design/fonts.css', 'rights/rights.css', 'rights/rights-parts.css', 'rights/rights-print.css']
  .map((name) => readFileSync(join(import.meta.dirname, 'src', name), 'utf8'))
  .join('\n')

const fontIn = /url\("@fontsource[^"]*\/([^"/]+)"\)/g

/** Makes the pages on rights out of the corpus that is shipped: plain files with one stylesheet, whose fonts are those of the application. */
export const rightsPages = (corpus: Corpus): Plugin => ({
  name: 'recourse-rights',
  configureServer(server) {
    // Here without the fonts, whose addresses only a build knows.
    const served = new Map(rightsFiles(corpus, '/rights/rights.css')).set('rights/rights.css', styles.replaceAll(/@font-face \{[^}]*\}/g, ''))
    server.middlewares.use((request, response, next) => {
      const path = (request.url ?? '').replace(/^\//, '').replace(/\/$/, '/index.html')
      const file = served.get(path)
      if (file === undefined) return next()
      response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8')
      response.end(file)
    })
  },
  generateBundle(_, bundle) {
    const stylesheet = styles.replaceAll(fontIn, (_whole, name: string) => {
      const font = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(name))
      if (!font) throw new Error(`${name} is not among the fonts of the application`)
      return `url("/${font.fileName}")`
    })
    const fileName = `assets/rights-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`
    this.emitFile({ type: 'asset', fileName, source: stylesheet })
    for (const [path, page] of rightsFiles(corpus, `/${fileName}`)) this.emitFile({ type: 'asset', fileName: path, source: page })
  },
})
