import { Trans, useLingui } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../../design/button.tsx'
import { Check } from '../../../design/check.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Icon } from '../../../design/icon.tsx'
import { noRealisticWords } from '../../../words/codes.ts'
import { lawReadOf } from '../../../words/law-read.ts'
import { useWords } from '../../../words/voice.tsx'
import { answerInWords } from '../fact-words.ts'
import { useRoutes } from '../routes-context.tsx'
import type { Sheet } from '../sheet/make-sheet.ts'
import { saveFile, sheetAsHtml, sheetAsText } from '../sheet/save-sheet.ts'
import { SheetPage } from '../sheet/sheet-page.tsx'
import '../sheet/sheet.css'
import { makeChronology } from './make-chronology.ts'

/** Shows the page for a lawyer as it will be, prints or saves it. Answers are left out until they are chosen. */
export function ChronologyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const [withAnswers, setWithAnswers] = useState(false)
  const [withLate, setWithLate] = useState(false)
  const [withReasons, setWithReasons] = useState(false)
  const sheet = useChronology({ withAnswers, withLate, withReasons })
  return (
    <Dialog wide title={t`Page for a lawyer`} onClose={onClose} footer={<Actions sheet={sheet} />}>
      <div className="sheet-columns">
        <div className="flow">
          <p>
            <Trans>The days in order, the days that run, and the provisions, on one page. Hand it over only if the person agrees.</Trans>
          </p>
          <Check checked={withAnswers} onChange={setWithAnswers}>
            <Trans>What was said of the situation</Trans>
          </Check>
          <Check
            checked={withLate}
            onChange={setWithLate}
            note={<Trans>Status, claims, orders and their days: only for a lawyer, whose file is protected by secrecy.</Trans>}
          >
            <Trans>The sensitive answers and days too</Trans>
          </Check>
          <p className="small soft">
            <Trans>
              The options, days and traps that are listed can let someone guess an answer that was left out. Read the page once as a stranger would.
            </Trans>
          </p>
          <Check checked={withReasons} onChange={setWithReasons}>
            <Trans>Why no option is realistic, if it was said</Trans>
          </Check>
        </div>
        <section className="sheet-preview" aria-label={t`The page as it will be`}>
          <SheetPage sheet={sheet} level="h3" />
        </section>
      </div>
      {createPortal(
        <div className="sheet-print" aria-hidden="true">
          <SheetPage sheet={sheet} level="h1" />
        </div>,
        document.body,
      )}
    </Dialog>
  )
}

type Chosen = { readonly withAnswers: boolean; readonly withLate: boolean; readonly withReasons: boolean }

function useChronology({ withAnswers, withLate, withReasons }: Chosen): Sheet {
  const { plan, corpus, state } = useRoutes()
  const words = useWords()
  return makeChronology({
    language: words.language,
    plan,
    law: corpus.law,
    version: corpus.version,
    answers: state.answers,
    inWords: (fact) => answerInWords(fact, answerTo(state.answers, fact.id), words),
    reasons: withReasons ? state.noRealistic.map((id) => words.word(noRealisticWords[id])) : [],
    lawRead: lawReadOf(Object.values(corpus.law.provisions)) ?? { from: corpus.made, to: corpus.made },
    withAnswers,
    withLate,
  })
}

function Actions({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      <Button look="main" onClick={() => print()}>
        <Icon name="print" /> <Trans>Print</Trans>
      </Button>
      <Button onClick={() => saveFile('notes.txt', 'text/plain', sheetAsText(sheet))}>
        <Trans>Save as text</Trans>
      </Button>
      <Button onClick={() => saveFile('notes.html', 'text/html', sheetAsHtml(sheet))}>
        <Trans>Save as a page</Trans>
      </Button>
      <span className="small soft sheet-caution">
        <Trans>Paper and files can be found. Take only what is safe to carry.</Trans>
      </span>
    </>
  )
}
