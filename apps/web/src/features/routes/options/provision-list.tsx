import { Trans } from '@lingui/react/macro'
import type { Provision, Source } from '@recourse/domain/law'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { OutsideLink } from '../../../design/outside-link.tsx'
import { OfficialText } from '../../../official/official-words.tsx'
import { sourceWords } from '../../../words/codes.ts'
import { dayInWords } from '../../../words/dates.ts'
import { sourceDate } from '../../../words/source-date.ts'
import { useWords } from '../../../words/voice.tsx'

/** A link to the official text, in the language of the screen. It opens elsewhere and says so; nothing goes along with it. */
export function ProvisionLink({ provision, isShort = false }: { readonly provision: Provision; readonly isShort?: boolean }) {
  const { text } = useWords()
  return <OutsideLink href={text(provision.url)}>{text(isShort ? provision.short : provision.citation)}</OutsideLink>
}

/** Provisions with the link to the official text and what they say in our own plain words. */
export function ProvisionList({ ids }: { readonly ids: readonly string[] }) {
  const corpus = useCorpus()
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
          <OfficialText provision={provision} />
        </li>
      ))}
    </ul>
  )
}

/** The pages that statements of policy and practice rest on, with their dates. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const corpus = useCorpus()
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
  const words = useWords()
  const { text, word, language } = words
  return (
    <li>
      {source.url ? <OutsideLink href={source.url}>{text(source.title)}</OutsideLink> : text(source.title)}
      <br />
      <small className="soft">
        {text(source.publisher)}, {word(sourceWords[source.kind])}, {sourceDate(source.dated, words)}.{' '}
        {source.read === 'whole' ? (
          <Trans>Read in full on {dayInWords(source.readOn, language)}.</Trans>
        ) : (
          <Trans>Only an excerpt was read, on {dayInWords(source.readOn, language)}.</Trans>
        )}
      </small>
    </li>
  )
}
