import { expect, test } from '@playwright/test'
import type { Corpus } from '@recourse/domain/route'
import type { Fact } from '@recourse/domain/situation'
import { bundleOf, readCorpus, rewrite, type Served, serveCopy } from './support/build.ts'
import { type Canary, withCanaries } from './support/canaries.ts'
import { detect } from './support/detect.ts'
import { type Kept, listenIn, nothingKept, whatIsKept } from './support/kept.ts'
import { useCorpus } from './support/test-corpus.ts'
import { answerAll, open, type Story, words } from './support/walk.ts'

const { corpus: marked, canaries: wordsSaid } = withCanaries(readCorpus())

// One option per fact that turns on it: every fact that may be asked is then asked, whatever the pack needs today.
const asksEverything = (corpus: Corpus): Corpus => {
  const model = corpus.law.options[0]
  if (!model) throw new Error('the corpus has no option')
  const options = corpus.law.facts
    .filter((fact) => fact.ask !== 'never')
    .map((fact) => ({
      ...model,
      id: `asks_${fact.id}`,
      inForce: {},
      relevance: { op: 'always' } as const,
      bars: [],
      lawyerOnly: [],
      requires: [{ id: 'it', when: conditionOn(fact), text: model.title, cite: [] }],
    }))
  return { ...corpus, law: { ...corpus.law, impossible: [], options: [...corpus.law.options, ...options] } }
}

function conditionOn(fact: Fact): Corpus['law']['options'][number]['relevance'] {
  const first = fact.type.kind === 'enum' || fact.type.kind === 'set' ? (fact.type.values[0]?.id ?? '') : ''
  switch (fact.type.kind) {
    case 'boolean':
      return { op: 'is', fact: fact.id, value: true }
    case 'enum':
      return { op: 'isOneOf', fact: fact.id, values: [first] }
    case 'set':
      return { op: 'includes', fact: fact.id, value: first }
    case 'integer':
      return { op: 'integer', fact: fact.id, min: 300 }
    case 'date':
      return { op: 'date', fact: fact.id, from: { day: '2031-01-01' } }
  }
}

const typedDay = '2033-10-09'
const typedNumber = 387
const typedPlace = 'zqplacecanary'

// Something is said for every fact. Safety answers keep the journey going; the rest is the last value of each list.
const saidOf = (fact: Fact): Story[string] => {
  switch (fact.type.kind) {
    case 'boolean':
      return true
    case 'enum':
      return fact.type.values.at(-1)?.id ?? ''
    case 'set':
      return fact.type.values.map((choice) => choice.id)
    case 'integer':
      return typedNumber
    case 'date':
      return typedDay
  }
}

const everything = asksEverything(marked)
const story: Story = Object.fromEntries(everything.law.facts.map((fact) => [fact.id, saidOf(fact)]))
const canaries: readonly Canary[] = [...wordsSaid, { of: 'a day', text: typedDay }, { of: 'a place', text: typedPlace }]

/** Everything that left: what the server saw after `from`, and every address asked of anybody else. */
const leftSince = (served: Served, others: readonly string[], from: number): readonly string[] => [
  ...served.seen
    .filter((one) => one.at >= from)
    .map((one) => `${one.method} ${one.url}\n${one.headers}\n${one.body.toString('latin1')}\n${one.body.toString('utf8')}`),
  ...others,
]

test('nothing said leaves the device, and nothing is kept', async ({ page }) => {
  test.setTimeout(180_000)
  const served = await serveCopy((folder) => useCorpus(folder, everything))
  const others: string[] = []
  await page.context().route(
    (url) => url.origin !== served.url,
    (route) => {
      others.push(`${route.request().url()}\n${route.request().postData() ?? ''}`)
      return route.abort()
    },
  )
  page.on('websocket', (socket) => others.push(socket.url()))
  const heard = await listenIn(page)
  await open(page, 'en', served.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')
  const [from, entries] = [Date.now(), await page.evaluate(() => history.length)]

  const asked = await answerAll(page, everything, story, 'en')
  // Nothing that may be asked was skipped: each fact has had its canary said.
  expect(everything.law.facts.filter((fact) => fact.ask !== 'never' && !asked.includes(fact.id)).map((fact) => fact.id)).toEqual([])
  await page.locator('.seeking summary').first().click()
  await page.getByRole('combobox', { name: /^Near/ }).fill(typedPlace)
  await page.getByRole('combobox', { name: /^Gender/ }).selectOption('woman')
  await page.getByRole('button', { name: words.together.en }).click()
  await page.getByRole('button', { name: words.reach.en }).first().click()
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await page.getByRole('dialog').getByRole('button', { name: words.showReach.en }).click()
  await page.getByRole('button', { name: words.sheet.en }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as text' }).click()
  expect((await download).suggestedFilename()).toBe('notes.txt')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Français' }).click()
  await page.waitForTimeout(500)

  const left = leftSince(
    served,
    others.filter((url) => !url.startsWith('blob:')),
    from,
  )
  expect(detect(left, canaries)).toEqual([])
  // Stronger still: after the page has loaded, nothing at all is asked of the network.
  expect(left).toEqual([])

  expect(await whatIsKept(page)).toEqual(nothingKept('/fr/', 'Recours'))
  expect(await page.evaluate(() => history.length)).toBe(entries)
  // Nor is it told to the console, to another page, or to the worker.
  expect(detect(await heard(), canaries)).toEqual([])
  await served.close()
})

// The same detector must catch a build that leaks, or its silence above means nothing.
const leaks: Readonly<Record<string, string>> = {
  'a label in an address': "addEventListener('click',e=>fetch('/mark.svg?w='+encodeURIComponent(e.target.textContent)),true)",
  'base64 in a beacon': "addEventListener('click',e=>navigator.sendBeacon('/mark.svg',btoa(unescape(encodeURIComponent('seen '+e.target.textContent)))),true)",
  'hex in the path of an image':
    "addEventListener('click',e=>{new Image().src='/'+[...new TextEncoder().encode(e.target.textContent)].map(b=>b.toString(16).padStart(2,'0')).join('')+'.png'},true)",
  'reversed in a header':
    "addEventListener('click',e=>fetch('/trace',{headers:{'x-trace':encodeURIComponent([...e.target.textContent].reverse().join(''))}}),true)",
  'a hash':
    "addEventListener('click',async e=>{const w=e.target.textContent.split(' ').at(-1);const h=await crypto.subtle.digest('SHA-256',new TextEncoder().encode(w));fetch('/mark.svg?h='+[...new Uint8Array(h)].map(b=>b.toString(16).padStart(2,'0')).join(''))},true)",
}

for (const [name, code] of Object.entries(leaks)) {
  test(`a build that leaks is caught: ${name}`, async ({ page }) => {
    const served = await serveCopy((folder) => {
      useCorpus(folder, everything)
      rewrite(bundleOf(folder), (bundle) => `${bundle}\n;${code}`)
    })
    await open(page, 'en', served.url)
    await page.waitForLoadState('networkidle')
    const from = Date.now()
    const upTo: Story = { safe_to_talk: true, immediate_danger: false, safe_place_tonight: true, age_band: story.age_band ?? '' }
    for (let i = 0; i < 4; i++) {
      const fact = await page.locator('.question').getAttribute('data-fact')
      const { answerOne } = await import('./support/walk.ts')
      await answerOne(page, everything, upTo, 'en', 'pointer')
      await expect(page.locator('.question')).not.toHaveAttribute('data-fact', fact ?? '')
    }
    await expect.poll(() => detect(leftSince(served, [], from), canaries).length).toBeGreaterThan(0)
    await served.close()
  })
}

// And so must what looks into the places where something could stay: each line keeps what was pressed in one of them.
const keepers: Readonly<Record<keyof Kept, string>> = {
  local: "localStorage.setItem('w',w)",
  session: "sessionStorage.setItem('w',w)",
  databases: "indexedDB.open('w')",
  files: "navigator.storage.getDirectory().then(d=>d.getFileHandle('w',{create:true}))",
  cookies: "document.cookie='w='+encodeURIComponent(w)",
  name: 'window.name=w',
  address: "history.replaceState({w},'','#'+encodeURIComponent(w))",
  title: 'document.title=w',
  state: '',
  remembering: "document.body.append(document.createElement('input'))",
  marks: 'performance.mark(w)',
  cached: "caches.open('w').then(c=>c.put('/said/'+encodeURIComponent(w),new Response('')))",
}

test('a build that keeps something is caught, wherever it keeps it, and one that tells it on this device', async ({ page }) => {
  const served = await serveCopy((folder) => {
    useCorpus(folder, everything)
    const tells = "console.log(w);new BroadcastChannel('w').postMessage([...w].reverse().join(''))"
    const code = `addEventListener('click',e=>{const w=e.target.textContent;${[...Object.values(keepers).filter(Boolean), tells].join(';')}},true)`
    rewrite(bundleOf(folder), (bundle) => `${bundle}\n;${code}`)
  })
  const heard = await listenIn(page)
  await open(page, 'en', served.url)
  await page.locator('.question').getByRole('button', { name: words.yes.en, exact: true }).click()
  const clean = nothingKept('/en/', 'Recourse')
  const differing = async (): Promise<readonly string[]> => {
    const kept = await whatIsKept(page)
    return Object.keys(clean).filter((key) => JSON.stringify(kept[key as keyof Kept]) !== JSON.stringify(clean[key as keyof Kept]))
  }
  await expect.poll(differing).toEqual(Object.keys(clean))
  const pressed: readonly Canary[] = [{ of: 'what was pressed', text: words.yes.en }]
  const ways = detect(await heard(), pressed).map((found) => found.as)
  expect(ways).toContain('plain')
  expect(ways).toContain('reversed')
  await served.close()
})
