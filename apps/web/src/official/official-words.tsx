import { Trans } from '@lingui/react/macro'
import type { Provision } from '@recourse/domain/law'
import { useEffect, useState } from 'react'
import { Disclosure } from '../design/disclosure.tsx'
import { dayInWords } from '../words/dates.ts'
import { useWords } from '../words/voice.tsx'
import { useOfficialTexts } from './official-provider.tsx'
import { isAsRead, type OfficialWords } from './official-text.ts'

/** The official text beside our words, in the language of the screen, when this copy came with it. Nothing otherwise: the link is there. */
export function OfficialText({ provision }: { readonly provision: Provision }) {
  const texts = useOfficialTexts()
  const { language, text } = useWords()
  const words = texts?.[provision.id]?.[language]
  if (!words) return null
  return (
    <Disclosure
      label={
        <span>
          <Trans>Text of the law</Trans>
          <span className="sr-only">: {text(provision.citation)}</span>
        </span>
      }
    >
      <Official provision={provision} words={words} />
    </Disclosure>
  )
}

/** The official text of a provision as it stands, with where it comes from, and a warning when it is not the one that was read. */
export function Official({ provision, words }: { readonly provision: Provision; readonly words: OfficialWords }) {
  const { language } = useWords()
  const [asRead, setAsRead] = useState<boolean | null>(null)
  useEffect(() => void isAsRead(provision, words.text, language).then(setAsRead), [provision, words, language])
  return (
    <>
      <blockquote className="official-text" lang={language}>
        {words.marginalNote ? (
          <p>
            <b>{words.marginalNote}</b>
          </p>
        ) : null}
        <p>{words.text}</p>
      </blockquote>
      <p className="small soft">
        <Trans>Department of Justice Canada, consolidation current to {dayInWords(words.currentTo, language)}. Not an official version.</Trans>
      </p>
      {asRead === false ? (
        <p className="small" role="status">
          <b>
            <Trans>This is not the text that was read for this card: the law may have changed. Ask a lawyer before relying on the card.</Trans>
          </b>
        </p>
      ) : null}
    </>
  )
}
