import { i18n } from '@lingui/core'
import { messages as en } from '../../../../locales/en/exchange.po'
import { messages as fr } from '../../../../locales/fr/exchange.po'
import './exchange.css'

export { ChangesScreen } from './changes/changes-screen.tsx'
export { DoublesScreen } from './doubles/doubles-screen.tsx'
export { ImportScreen } from './review/import-screen.tsx'

// Its words come with it: nobody else pays for them.
i18n.load({ en, fr })
