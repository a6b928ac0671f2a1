import { Trans } from '@lingui/react/macro'
import { type Claim, type Hours, type Service, sameValue } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import type { ReactNode } from 'react'
import { languageName } from '../../../../words/language-name.ts'
import { unbroken } from '../../../../words/unbroken.ts'
import { useWords } from '../../../../words/voice.tsx'
import { criterionValueWords, criterionWords, fieldWords, methodWords, valueWords } from '../../claim-words.ts'
import { scheduleInWords, weeklyInWords } from './opening-words.ts'
import { type ShownField, statusWords } from './record-words.ts'
import { useRecordWords } from './use-record-words.ts'

/** A text in both languages, once when both are the same words. */
export function Both({ of }: { readonly of: Bilingual }) {
  if (of.en === of.fr) return <span>{of.en}</span>
  return (
    <span className="both">
      <span lang="en">{of.en}</span>
      <span lang="fr">{unbroken(of.fr)}</span>
    </span>
  )
}

const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null ? { ...value, id: '' } : value)
const without = <T,>(items: readonly T[], others: readonly T[] | undefined): readonly T[] =>
  others ? items.filter((item) => !others.some((other) => sameValue(bare(item), bare(other)))) : items

function Listed<T>({
  items,
  against,
  show,
}: {
  readonly items: readonly T[]
  readonly against: readonly T[] | undefined
  readonly show: (item: T) => ReactNode
}) {
  const shown = without(items, against)
  const same = items.length - shown.length
  return (
    <>
      {shown.length > 0 ? (
        <ul className="record-list">
          {shown.map((item, i) => (
            <li key={i}>{show(item)}</li>
          ))}
        </ul>
      ) : null}
      {same > 0 ? (
        <p className="small soft">
          <Trans>The rest is the same in both ({same}).</Trans>
        </p>
      ) : null}
    </>
  )
}

function ClaimWords({ claim }: { readonly claim: Claim }) {
  const { word } = useWords()
  const about = claim.criterion ? criterionWords[claim.criterion.kind] : fieldWords[claim.field]
  const value = claim.criterion ? criterionValueWords[claim.value] : valueWords[claim.value]
  return (
    <>
      <b>{word(about)}</b> · {word(value)} · {word(methodWords[claim.method])}
      <br />
      <Both of={claim.text} />
    </>
  )
}

function HoursWords({ hours }: { readonly hours: Hours }) {
  const { language } = useWords()
  return (
    <>
      <Both of={hours.text} />
      {'always' in hours ? null : (
        <ul className="record-list">
          {[
            ...hours.weekly.map((opening) => weeklyInWords(opening, language)),
            ...(hours.schedules ?? []).map((schedule) => scheduleInWords(schedule, language)),
          ].map((line) => (
            <li key={line}>
              <span className="sentence">{line}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const isNothing = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * One field of a record in words, in both languages where it has them. Of a list, only what the record in `against` does not hold. Give it a record
 * that was cleaned: it shows what it is given.
 */
export function FieldValue({ service, field, against }: { readonly service: Service; readonly field: ShownField; readonly against?: Service | undefined }) {
  if (isNothing(service[field]))
    return (
      <span className="soft">
        <Trans>Nothing</Trans>
      </span>
    )
  return <Held service={service} field={field} against={against} />
}

function Held({ service, field, against }: { readonly service: Service; readonly field: ShownField; readonly against: Service | undefined }) {
  const { word, language } = useWords()
  const { need, area } = useRecordWords()
  switch (field) {
    case 'name':
    case 'organization':
    case 'description':
      return <Both of={service[field]} />
    case 'cost':
      return service.cost ? <Both of={service.cost} /> : null
    case 'status':
      return word(statusWords[service.status])
    case 'needs':
      return service.needs.map(need).join(', ')
    case 'area':
      return area(service.area)
    case 'website':
    case 'email':
    case 'textLine':
      return service[field]
    case 'languages':
      return <span className="sentence">{service.languages.map((code) => languageName(code, language)).join(', ')}</span>
    case 'hours':
      return service.hours ? <HoursWords hours={service.hours} /> : null
    case 'phones':
    case 'addresses':
    case 'discloses':
    case 'claims':
      return <HeldList service={service} field={field} against={against} />
  }
}

type ListField = Extract<ShownField, 'phones' | 'addresses' | 'discloses' | 'claims'>

function HeldList({ service, field, against }: { readonly service: Service; readonly field: ListField; readonly against: Service | undefined }) {
  switch (field) {
    case 'phones':
      return (
        <Listed
          items={service.phones}
          against={against?.phones}
          show={({ number, label }) => (
            <>
              {number} <Both of={label} />
            </>
          )}
        />
      )
    case 'addresses':
      return (
        <Listed
          items={service.addresses ?? []}
          against={against?.addresses}
          show={({ line, town, province, postalCode }) => [line, town, province, postalCode].filter(Boolean).join(', ')}
        />
      )
    case 'discloses':
      return (
        <Listed
          items={service.discloses}
          against={against?.discloses}
          show={(one) => (
            <>
              <Both of={one.to} /> <Both of={one.what} />
            </>
          )}
        />
      )
    case 'claims':
      return <Listed items={service.claims} against={against?.claims} show={(claim) => <ClaimWords claim={claim} />} />
  }
}
