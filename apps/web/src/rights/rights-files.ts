import type { Corpus } from '@recourse/domain/route'
import { pathOf } from './page-frame.ts'
import { rightsIndex } from './rights-index.ts'
import { rightsPage } from './rights-page.ts'
import { rightsLanguages } from './rights-words.ts'

/** Every page on rights, by the path of its file: each in each language, and the list of all. */
export function rightsFiles(corpus: Corpus, stylesheet: string): ReadonlyMap<string, string> {
  const pages = corpus.law.rights.flatMap((page) =>
    rightsLanguages.map((language) => [`${pathOf(page.id, language).slice(1)}index.html`, rightsPage({ corpus, page, language, stylesheet })] as const),
  )
  return new Map([['rights/index.html', rightsIndex(corpus, stylesheet)], ...pages])
}
