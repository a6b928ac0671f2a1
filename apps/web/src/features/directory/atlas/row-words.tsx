import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Opening, Service } from '@recourse/domain/directory'
import { Icon } from '../../../design/icon.tsx'
import { Tag } from '../../../design/tag.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import type { AtlasRow, Knowledge } from './atlas-rows.ts'
import type { StatusSaid } from './status-said.ts'

/** How far a service is known, in words. */
export const knowledgeWords = {
  lately: msg`Confirmed lately`,
  once: msg`Confirmed once, too old now`,
  read: msg`Only read`,
} as const satisfies Record<Knowledge, MessageDescriptor>

const openWords = {
  open: msg`Open`,
  closed: msg`Closed`,
  unknown: msg({ message: 'Not known', context: 'hours' }),
} as const satisfies Record<Opening, MessageDescriptor>

/** What the hours of a service say of now. */
export function OpenNow({ row: { service, openNow } }: { readonly row: AtlasRow }) {
  const { word } = useWords()
  if (openNow === 'open' && service.hours && 'always' in service.hours) return <Trans>Day and night</Trans>
  return word(openWords[openNow])
}

function How({ how, day }: { readonly how: 'confirmed' | 'too-old' | 'page' | 'list'; readonly day: string | null }) {
  const { language } = useWords()
  const when = day === null ? null : dayInWords(day, language)
  switch (how) {
    case 'confirmed':
      return <Trans>confirmed {when}</Trans>
    case 'too-old':
      return when === null ? <Trans>on a page, too old</Trans> : <Trans>confirmed {when}, too old now</Trans>
    case 'page':
      return <Trans>on a page</Trans>
    case 'list':
      return <Trans>in an imported list</Trans>
  }
}

/** Whether a service takes people whatever their status, in words, with what that rests on. A tick beside the one answer that can be counted on. */
export function StatusWords({ status }: { readonly status: StatusSaid }) {
  switch (status.said) {
    case 'not-known':
      return <Trans context="whatever the status">Not known</Trans>
    case 'disagree':
      return <Trans>What was said does not agree</Trans>
    case 'rule':
      return (
        <Trans>
          It has a rule: <How how={status.how} day={status.day} />
        </Trans>
      )
    case 'condition':
      return (
        <Trans>
          On a condition: <How how={status.how} day={status.day} />
        </Trans>
      )
    case 'anyone':
      return (
        <span className="sentence">
          {status.how === 'confirmed' ? <Icon name="check" tone="spruce" /> : null} <How how={status.how} day={status.day} />
        </span>
      )
  }
}

const runningWords = {
  inactive: msg`Not running now`,
  defunct: msg`Closed for good`,
  'temporarily closed': msg`Closed for now`,
} as const satisfies Record<Exclude<Service['status'], 'active'>, MessageDescriptor>

/** What sets a service apart from one that runs and is real; nothing for most. */
export function RowTags({ service }: { readonly service: Service }) {
  const { word } = useWords()
  if (service.status === 'active' && !service.demonstration) return null
  return (
    <span className="row atlas-tags">
      {service.status === 'active' ? null : <Tag tone="closed">{word(runningWords[service.status])}</Tag>}
      {service.demonstration ? (
        <Tag tone="info">
          <Trans>Demonstration: not a real service</Trans>
        </Tag>
      ) : null}
    </span>
  )
}

/** Where a service is; a lock beside a place that is kept secret. */
export function Where({ row, whereOf }: { readonly row: AtlasRow; readonly whereOf: (row: AtlasRow) => string }) {
  return (
    <>
      {row.service.area.kind === 'confidential' ? <Icon name="lock" /> : null} {whereOf(row)}
    </>
  )
}

/** The last day on which a service itself confirmed something. */
export function LastConfirmed({ row: { lastConfirmed } }: { readonly row: AtlasRow }) {
  const { language } = useWords()
  return lastConfirmed === null ? <Trans>Never</Trans> : dayInWords(lastConfirmed, language)
}
