import type { RouteName } from '@recourse/wire'
import type { Answers } from '../answering.ts'
import { foundingAnswers } from './founding.ts'
import { groupAnswers } from './groups.ts'
import { invitationAnswers } from './invitations.ts'
import { myAnswers } from './me.ts'
import { packAnswers } from './packs.ts'
import { peopleAnswers } from './people.ts'
import { recordAnswers } from './records.ts'
import { recoveryAnswers } from './recovery.ts'
import { sessionAnswers } from './session.ts'

/** How every route is answered. A route without an answer does not compile. */
export const answers: Answers<RouteName> = {
  ...foundingAnswers,
  ...sessionAnswers,
  ...invitationAnswers,
  ...peopleAnswers,
  ...groupAnswers,
  ...myAnswers,
  ...recoveryAnswers,
  ...recordAnswers,
  ...packAnswers,
}
