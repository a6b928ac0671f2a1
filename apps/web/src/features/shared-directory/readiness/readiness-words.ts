import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Protects, ReadinessAnswer, ReadinessScreen } from '@recourse/domain/directory'

/** The four answers, in the order in which they are offered. */
export const answerWords = {
  'not-yet': msg`Not yet`,
  'in-part': msg`In part`,
  yes: msg({ message: 'Yes', context: 'answer of an organization' }),
  'does-not-apply': msg`Does not apply to us`,
} as const satisfies Record<ReadinessAnswer, MessageDescriptor>

/** Whom a lack puts at risk. */
export const protectsWords = {
  people: msg`Protects the people you help`,
  staff: msg`Protects those who work`,
  work: msg`Makes the work hold`,
} as const satisfies Record<Protects, MessageDescriptor>

/** What a screen that a next step leads to is called. */
export const screenWords = {
  routes: msg`The routes`,
  consent: msg`What may be shared, in the routes`,
  services: msg`The services`,
  calls: msg`What to ask services`,
  network: msg`The network`,
  members: msg`Who does what, in the network`,
  practices: msg`Practices, in the network`,
  rights: msg`The pages on rights`,
  sheet: msg`The sheet to take along, in the routes`,
  leave: msg`“Leave this page”, at the top of each page`,
} as const satisfies Record<ReadinessScreen, MessageDescriptor>
