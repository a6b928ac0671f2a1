import type { Service } from '../directory/index.ts'
import type { Bilingual } from '../shared/index.ts'
import type { ServiceMatch } from './route-plan.ts'

type Closed = Pick<ServiceMatch, 'verdict' | 'words' | 'reasons' | 'steps' | 'questions'>

const because = {
  defunct: {
    words: {
      en: 'It is recorded as closed for good. An older referral or list may still name it.',
      fr: 'Il est noté comme fermé pour de bon. Une orientation ou une liste plus ancienne peut encore le nommer.',
    },
    change: { en: 'Another service for the same need.', fr: 'Un autre service pour le même besoin.' },
  },
  'temporarily closed': {
    words: { en: 'It is recorded as closed for now.', fr: 'Il est noté comme fermé pour le moment.' },
    change: { en: 'It may have opened again. Ask: Are you open now?', fr: 'Il a peut-être rouvert. Demandez\u00A0: Êtes-vous ouvert en ce moment?' },
  },
  inactive: {
    words: { en: 'It is recorded as not running now.', fr: 'Il est noté comme n’étant pas en activité.' },
    change: { en: 'It may have started again. Ask: Are you open now?', fr: 'Il a peut-être repris. Demandez\u00A0: Êtes-vous ouvert en ce moment?' },
  },
} as const satisfies Record<Exclude<Service['status'], 'active'>, { readonly words: Bilingual; readonly change: Bilingual }>

/** What is said of a service that no longer runs: it stays listed, last, so that a stale referral is caught. Null for one that runs. */
export function closedMatch({ status }: Service): Closed | null {
  if (status === 'active') return null
  const { words, change } = because[status]
  return { verdict: 'will-not', words, reasons: [{ claim: 'service-status', text: words, effect: 'refuses' }], steps: [change], questions: [] }
}
