import type { ReadinessAnswer, ReadinessAnswers } from '@recourse/domain/directory'
import { createStore, del, get, set } from 'idb-keyval'
import { forgetAlso } from '../../../leave/leave-page.ts'
import { workDatabase } from '../../../work/kept-journal.ts'
import { objectIn } from '../kept/signed-in.ts'

const key = 'readiness'
const known: readonly ReadinessAnswer[] = ['not-yet', 'in-part', 'yes', 'does-not-apply']

// With the page alone, unless somebody asks to keep them. They say what an organization lacks: nobody else is ever sent them.
let inPage: ReadinessAnswers = {}
forgetAlso(() => {
  inPage = {}
})

// The database of the work on this device, which "Remove from this device" takes away. To open one makes it: it is only opened when it is there.
async function store(makes: boolean) {
  const there = makes || (await indexedDB.databases()).some(({ name }) => name === workDatabase)
  return there ? createStore(workDatabase, 'work') : null
}

function answersIn(value: unknown): ReadinessAnswers | null {
  const object = objectIn(value)
  return object && Object.fromEntries(Object.entries(object).flatMap(([id, answer]) => known.filter((one) => one === answer).map((one) => [id, one] as const)))
}

/** The answers given on this page so far. */
export const answersInPage = (): ReadinessAnswers => inPage

/** Remembers them while the page is open. */
export const answeredInPage = (answers: ReadinessAnswers): void => {
  inPage = answers
}

/** What was kept on this device, because somebody asked to; null when nothing was. Never throws. */
export async function keptAnswers(): Promise<ReadinessAnswers | null> {
  try {
    const there = await store(false)
    return there ? answersIn(await get(key, there)) : null
  } catch {
    return null
  }
}

/** Keeps them on this device. False when the browser keeps nothing. */
export async function keepAnswers(answers: ReadinessAnswers): Promise<boolean> {
  try {
    const there = await store(true)
    if (there) await set(key, answers, there)
    return there !== null
  } catch {
    return false
  }
}

/** Takes them off this device. */
export async function forgetAnswers(): Promise<void> {
  try {
    const there = await store(false)
    if (there) await del(key, there)
  } catch {
    // Nothing was kept.
  }
}
