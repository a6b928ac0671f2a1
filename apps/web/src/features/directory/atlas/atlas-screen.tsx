import { i18n } from '@lingui/core'
import { messages as en } from '../../../../locales/en/atlas.po'
import { messages as fr } from '../../../../locales/fr/atlas.po'
import './atlas.css'

// Their words come with them: nobody else pays for them.
i18n.load({ en, fr })

export { MapScreen } from './map/map-screen.tsx'
export { TableScreen } from './table/table-screen.tsx'
