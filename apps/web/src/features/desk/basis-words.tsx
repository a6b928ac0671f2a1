import type { ReadItem } from '@recourse/domain/law'
import { Fragment } from 'react'
import { OutsideLink } from '../../design/outside-link.tsx'
import { basisWords } from '../../words/codes.ts'
import { dayInWords } from '../../words/dates.ts'
import { sourceDate } from '../../words/source-date.ts'
import { useWords } from '../../words/voice.tsx'
import { addressOf } from './desk-address.ts'
import { useDesk } from './desk-context.tsx'

/** What something rests on: its provisions, each a way to everything else that rests on them; its page with its date; or the day it was noted. */
export function BasisWords({ item: { basis, cite, source, noted } }: { readonly item: Pick<ReadItem, 'basis' | 'cite' | 'source' | 'noted'> }) {
  const { word, language } = useWords()
  if (basis === undefined) return null
  return (
    <small className={`basis basis-${basis}`}>
      <b>{word(basisWords[basis])}</b> <Cited ids={cite} />
      {source === undefined ? null : <SourceWords id={source} />}
      {noted === undefined ? null : dayInWords(noted, language)}
    </small>
  )
}

function Cited({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useDesk()
  const { text } = useWords()
  return ids
    .flatMap((id) => corpus.law.provisions[id] ?? [])
    .map((provision, i) => (
      <Fragment key={provision.id}>
        {i > 0 ? ' · ' : null}
        <a href={addressOf({ kind: 'provision', id: provision.id })}>{text(provision.short).replaceAll(' ', '\u00a0')}</a>
      </Fragment>
    ))
}

function SourceWords({ id }: { readonly id: string }) {
  const { corpus } = useDesk()
  const words = useWords()
  const source = corpus.law.sources[id]
  if (!source) return null
  return (
    <>
      {words.text(source.publisher)}
      {', '}
      {source.url ? <OutsideLink href={source.url}>{words.text(source.title)}</OutsideLink> : words.text(source.title)}, {sourceDate(source.dated, words)}
    </>
  )
}
