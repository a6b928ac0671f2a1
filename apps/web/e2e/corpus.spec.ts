import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { emergencyNumbers } from '../src/emergency-numbers.ts'
import { expectAccessible } from './support/axe.ts'
import { corpusOf, readCorpus, serveCopy, signatureOf } from './support/build.ts'
import { useCorpus } from './support/test-corpus.ts'
import { open } from './support/walk.ts'

const corpus = readCorpus()

const broken: Readonly<Record<string, { readonly kind: string; readonly change: (folder: string) => void }>> = {
  'one letter changed': {
    kind: 'signature-broken',
    change: (folder) => {
      const path = corpusOf(folder)
      writeFileSync(path, readFileSync(path, 'utf8').replace('"version"', '"versiom"'))
    },
  },
  'signed by another key': {
    kind: 'key-not-trusted',
    change: (folder) => {
      const path = signatureOf(folder)
      const file = JSON.parse(readFileSync(path, 'utf8')) as { publicKey: string }
      const other = [...file.publicKey].reverse().join('')
      writeFileSync(path, JSON.stringify({ ...file, publicKey: /[AEIMQUYcgkosw048]$/.test(other) ? other : `${other.slice(0, -1)}A` }))
    },
  },
  'a signature that is not one': { kind: 'signature-unreadable', change: (folder) => writeFileSync(signatureOf(folder), '{}') },
  'no signature': { kind: 'unreachable', change: (folder) => rmSync(signatureOf(folder)) },
}

for (const [name, { kind, change }] of Object.entries(broken)) {
  test(`nothing is half-loaded: ${name}`, async ({ page }) => {
    const served = await serveCopy(change)
    await page.goto(`${served.url}/en/`)
    await expect(page.locator('[data-broken]')).toHaveAttribute('data-broken', kind)
    await expect(page.locator('.question, .option, .service')).toHaveCount(0)
    for (const number of Object.values(emergencyNumbers)) await expect(page.locator(`a[href="tel:${number}"]`)).toHaveCount(2)
    await expect(page.locator('section[lang="fr"]')).toContainText('Recours')
    await expectAccessible(page, name)
    await served.close()
  })
}

test('the numbers of the error page are the ones of the directory', () => {
  const known = corpus.directory.services.flatMap((service) =>
    service.phones.filter((phone) => phone.evidence === 'two_or_more_pages').map((phone) => phone.number),
  )
  expect(known).toContain(emergencyNumbers.hotline)
})

test('the corpus says its version and day, and warns only past thirty days', async ({ page }) => {
  await open(page, 'en')
  await expect(page.locator('footer.foot')).toContainText(corpus.version)
  await expect(page.locator('.banner')).toHaveCount(0)
  const made = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10)
  const served = await serveCopy((folder) => useCorpus(folder, { ...corpus, made }))
  await open(page, 'fr', served.url)
  await expect(page.locator('.banner')).toContainText(/Cette copie a (39|40|41) jours/)
  await served.close()
})
