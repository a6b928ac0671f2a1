import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type DirectoryPart, redacted, type Service } from '@recourse/domain/directory'
import { messages as exchangeEn } from '../../../../locales/en/exchange.po'
import { messages as exchangeFr } from '../../../../locales/fr/exchange.po'
import { useWords } from '../../../words/voice.tsx'
import { FieldValue } from '../../directory/exchange/records/field-value.tsx'
import { recordFieldWords, type ShownField, shownFields } from '../../directory/exchange/records/record-words.ts'
import { useShared } from '../shared-context.tsx'
import '../../directory/exchange/exchange.css'

// The words of records that are compared.
i18n.load({ en: exchangeEn, fr: exchangeFr })

const isShown = (field: string): field is ShownField => shownFields.some((one) => one === field)

const otherParts = {
  demonstration: msg`Whether it is invented`,
  onlyIn: msg`In which language its words exist`,
  carried: msg`What another list held`,
  sources: msg`Sources`,
  gone: msg`Whether it is there`,
} as const

/** What a part of a record is called. */
export function usePartName(): (part: DirectoryPart) => string {
  const { word } = useWords()
  return ({ field }) => (isShown(field) ? word(recordFieldWords[field]) : word(otherParts[field as keyof typeof otherParts]))
}

const lists: readonly string[] = ['needs', 'phones', 'languages', 'discloses', 'claims', 'addresses']

/** One side of a part: its value in words, nothing where it is left out. What would show a secret place is left out too. */
export function PartValue({ service, part, value }: { readonly service: Service; readonly part: DirectoryPart; readonly value: unknown }) {
  const { directory } = useShared()
  const { t } = useLingui()
  if (part.field === 'gone') return value === true ? t`It stays` : t`It is taken out`
  if (!isShown(part.field)) {
    const title = part.field === 'sources' && typeof value === 'object' && value !== null && 'title' in value ? (value.title as Service['name']) : null
    return title ? <SourceTitle title={title} /> : value === undefined ? t`Nothing` : t`Something that is only kept for lists from elsewhere`
  }
  const isOne = 'of' in part && part.of !== undefined && lists.includes(part.field)
  const held = isOne ? (value === undefined ? [] : [value]) : value
  // Read field by field when it came; only this one is shown.
  const alone = redacted({ ...service, [part.field]: held } as Service, directory.places)
  return <FieldValue service={alone} field={part.field} />
}

function SourceTitle({ title }: { readonly title: Service['name'] }) {
  const { text } = useWords()
  return <>{text(title)}</>
}
