import { Trans } from '@lingui/react/macro'
import type { Role } from '@recourse/wire'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import type { KeyWords } from '../../../network/index.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { KeyWordList } from '../key-words.tsx'
import { roleNames } from '../role-words.ts'

/** An invitation that was just made. The link is nowhere else. */
export type MadeInvitation = {
  readonly link: string
  readonly expiresAt: string
  readonly role: Role
  readonly language: 'en' | 'fr'
  readonly isNew: boolean
  readonly rootWords: KeyWords
  readonly network: { readonly en: string; readonly fr: string }
}

/** The link, this once: to copy, or to print and hand over. Whoever has it first is in. */
export function MadeLink({ made, onDone }: { readonly made: MadeInvitation; readonly onDone: () => void }) {
  const { word, text, language } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.link)
      setIsCopied(true)
    } catch {
      // The browser does not let us: the link is in a field that can be selected.
      document.querySelector<HTMLTextAreaElement>('#made-link')?.select()
    }
  }
  const until = dayInWords(made.expiresAt.slice(0, 10), language)
  return (
    <section className="card flow" aria-labelledby="made-title">
      <h2 id="made-title">
        <Trans>The link is ready</Trans>
      </h2>
      <p>
        {text(made.network)} · {word(roleNames[made.role])}
        {made.isNew ? (
          <>
            {' '}
            · <Trans>a new organization</Trans>
          </>
        ) : null}{' '}
        · <Trans>until {until}</Trans>
      </p>
      <p className="on-screen">
        <Trans>
          It is shown this once, and works once. Whoever opens it first joins: send it by a way that only the right person reads, or hand it over on paper.
        </Trans>
      </p>
      <div className="labelled on-screen">
        <label htmlFor="made-link">
          <Trans>The link</Trans>
        </label>
        <textarea id="made-link" className="field network-link" readOnly rows={4} value={made.link} />
      </div>
      <p className="on-paper network-share">{made.link}</p>
      <div className="row on-screen">
        <Button look="main" onClick={() => void copy()}>
          <Trans>Copy the link</Trans>
        </Button>
        <Button onClick={() => print()}>
          <Icon name="print" />
          <Trans>Print it</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
        <span role="status">{isCopied ? <Trans>Copied. It stays in the clipboard until something else is copied.</Trans> : null}</span>
      </div>
      <h3 className="on-screen">
        <Trans>When they call you, read them these words</Trans>
      </h3>
      <p className="on-paper">
        <Trans>Type the link in a browser, then call the person who gave it to you. Your screen must show these words:</Trans>
      </p>
      <KeyWordList words={made.rootWords} />
    </section>
  )
}
