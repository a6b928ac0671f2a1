import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LawFolder, lawPathsOf, openLawFolder } from '@recourse/content'
import type { Provision } from '@recourse/domain/law'
import type { World } from '../world.ts'

/** A law that the government's site did not give. */
export type NotFetched = { readonly url: string }

/** The address of a consolidated law in XML: `eng/acts/I-2.5` is at `/eng/XML/I-2.5.xml`. It says which law is cited, and nothing else. */
const addressOf = (path: string): string => {
  const [language, , name] = path.split('/')
  return `https://laws-lois.justice.gc.ca/${language}/XML/${name}.xml`
}

/**
 * Fetches the laws that hold these provisions from the government's site, one after another, and gives them to `use` as a folder, which is gone
 * afterwards. A law that cannot be had is named, and its provisions are then not found. Null when none could be had at all.
 */
export async function withFetchedLaws<T>(
  provisions: readonly Pick<Provision, 'id'>[],
  world: World,
  use: (folder: LawFolder, missing: readonly NotFetched[]) => T,
): Promise<T | null> {
  const aside = join(world.root, '.tmp')
  mkdirSync(aside, { recursive: true })
  const dir = mkdtempSync(join(aside, 'laws-'))
  try {
    const missing: NotFetched[] = []
    for (const path of lawPathsOf(provisions)) {
      const url = addressOf(path)
      const text = (await world.fetchText?.(url)) ?? null
      if (text === null) missing.push({ url })
      else writeFileSync(join(dir, `${path.replaceAll('/', '_')}.xml`), text)
    }
    const opened = openLawFolder(dir)
    return opened.ok ? use(opened.value, missing) : null
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
