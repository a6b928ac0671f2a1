import { i18n } from '@lingui/core'
import { messages as en } from '../../../../locales/en/calls.po'
import { messages as fr } from '../../../../locales/fr/calls.po'

export { CallScreen } from './call/call-screen.tsx'
export { EditScreen } from './edit/edit-screen.tsx'
export { CallsScreen } from './list/calls-list-screen.tsx'

// Its words come with it: nobody else pays for them.
i18n.load({ en, fr })
