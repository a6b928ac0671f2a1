import { Trans, useLingui } from '@lingui/react/macro'
import type { SheetLanguage } from '@recourse/domain/shared'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { makeSheet, type Sheet } from './make-sheet.ts'
import { saveFile, sheetAsHtml, sheetAsText } from './save-sheet.ts'
import { SheetChoices } from './sheet-choices.tsx'
import { SheetPage } from './sheet-page.tsx'
import { useSheetParts } from './use-sheet-parts.ts'
import './sheet.css'

/** Chooses what goes on the take-away sheet, shows it as it will be, prints or saves it. Nothing is ticked beforehand. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const { state } = useRoutes()
  const { t } = useLingui()
  const parts = useSheetParts()
  const { language } = useWords()
  const sheet = makeSheet(parts, { ...state.sheet, screen: language })
  useDiscreetTitle(sheet.title)
  return (
    <Dialog wide title={t`Sheet to take away`} onClose={onClose} footer={<SheetActions sheet={sheet} />}>
      <div className="sheet-columns">
        <div className="flow">
          <SheetLanguageChoice />
          <SheetChoices parts={parts} />
        </div>
        <section className="sheet-preview" aria-label={t`The sheet as it will be`}>
          <SheetPage sheet={sheet} level="h3" />
        </section>
      </div>
      {/* What the printer gets: outside everything else, so that print rules can hide all the rest. */}
      {createPortal(
        <div className="sheet-print" aria-hidden="true">
          <SheetPage sheet={sheet} level="h1" />
        </div>,
        document.body,
      )}
    </Dialog>
  )
}

// Browsers print the title of the page and name the file after it: while the sheet is open, both are the sheet's own.
function useDiscreetTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}

function SheetActions({ sheet }: { readonly sheet: Sheet }) {
  const isEmpty = sheet.blocks.length === 0
  const name = sheet.title.toLowerCase()
  return (
    <>
      <Button look="main" disabled={isEmpty} onClick={() => print()}>
        <Icon name="print" /> <Trans>Print</Trans>
      </Button>
      <Button disabled={isEmpty} onClick={() => saveFile(`${name}.txt`, 'text/plain', sheetAsText(sheet))}>
        <Trans>Save as text</Trans>
      </Button>
      <Button disabled={isEmpty} onClick={() => saveFile(`${name}.html`, 'text/html', sheetAsHtml(sheet))}>
        <Trans>Save as a page</Trans>
      </Button>
      <span className="small soft sheet-caution">
        {isEmpty ? <Trans>Tick at least one line first.</Trans> : <Trans>Paper and files can be found. Take only what is safe to carry.</Trans>}
      </span>
    </>
  )
}

const languages = [
  { id: 'en', name: 'English' },
  { id: 'fr', name: 'Français' },
  { id: 'es', name: 'Español' },
] as const satisfies readonly { readonly id: SheetLanguage; readonly name: string }[]

function SheetLanguageChoice() {
  const { state, dispatch } = useRoutes()
  return (
    <fieldset>
      <legend>
        <Trans>Language of the sheet</Trans>
      </legend>
      <div className="row">
        {languages.map(({ id, name }) => (
          <label key={id} className="radio">
            <input
              type="radio"
              name="sheet-language"
              autoComplete="off"
              checked={state.sheet.language === id}
              onChange={() => dispatch({ type: 'sheet', sheet: { language: id } })}
            />
            <span lang={id}>{name}</span>
          </label>
        ))}
      </div>
      {state.sheet.language === 'es' ? (
        <p className="small soft">
          <Trans>The Spanish is our own translation, and the sheet says so. Names and questions stay in the language of the screen.</Trans>
        </p>
      ) : null}
    </fieldset>
  )
}
