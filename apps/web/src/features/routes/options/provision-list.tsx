import { Trans, useLingui } from '@lingui/react/macro'
import type { Provision, Source } from '@recourse/domain/law'
import { sourceWords } from '../../../words/codes.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { useSourceDate } from './basis-mark.tsx'

/** A link to the official text, in the language of the screen. It opens elsewhere and says so; nothing goes along with it. */
export function ProvisionLink({ provision, isShort = false }: { readonly provision: Provision; readonly isShort?: boolean }) {
  const { text } = useWords()
  return <OutsideLink href={text(provision.url)}>{text(isShort ? provision.short : provision.citation)}</OutsideLink>
}

/** A link that leaves this site, in a new tab, telling the other site nothing about where it came from. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  const { t } = useLingui()
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="sr-only"> ({t`another site, new tab`})</span>
    </a>
  )
}

/** Provisions with the link to the official text and what they say in our own plain words. */
export function ProvisionList({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useRoutes()
  const { text, language } = useWords()
  const provisions = ids.flatMap((id) => corpus.law.provisions[id] ?? [])
  return (
    <ul className="bare provisions">
      {provisions.map((provision) => (
        <li key={provision.id}>
          <p>
            <ProvisionLink provision={provision} />{' '}
            <small className="soft">
              <Trans>
                in force since {dayInWords(provision.inForceFrom, language)}, read as of {dayInWords(provision.currentTo, language)}
              </Trans>
            </small>
          </p>
          <p>{text(provision.says)}</p>
        </li>
      ))}
    </ul>
  )
}

/** The pages that statements of policy and practice rest on, with their dates. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useRoutes()
  const sources = ids.flatMap((id) => corpus.law.sources[id] ?? [])
  if (sources.length === 0) return null
  return (
    <ul className="bare provisions">
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
    </ul>
  )
}

function SourceLine({ source }: { readonly source: Source }) {
  const { text, word, language } = useWords()
  const date = useSourceDate()
  return (
    <li>
      {source.url ? <OutsideLink href={source.url}>{text(source.title)}</OutsideLink> : text(source.title)}
      <br />
      <small className="soft">
        {source.publisher}, {word(sourceWords[source.kind])}, {date(source.dated, language)}.{' '}
        {source.read === 'whole' ? (
          <Trans>Read in full on {dayInWords(source.readOn, language)}.</Trans>
        ) : (
          <Trans>Only an excerpt was read, on {dayInWords(source.readOn, language)}.</Trans>
        )}
      </small>
    </li>
  )
}
