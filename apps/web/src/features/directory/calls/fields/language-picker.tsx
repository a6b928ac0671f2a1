import { Trans, useLingui } from '@lingui/react/macro'
import { foldedName } from '@recourse/domain/directory'
import type { Language } from '@recourse/domain/shared'
import { useId, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Combobox } from '../../../../design/combobox.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { languageName } from '../../../../words/language-name.ts'
import { useWords } from '../../../../words/voice.tsx'

// Of the languages with three letters, those that services here name: signs, and languages of the first peoples and of those who come.
const threeLetters = 'ase fcs crk csw moh mic alg atj moe den dgr chp clc bla str yue nan cmn prs ckb kmr hmn tpi fil ceb ilo hil krio pcm mam quc kek'.split(
  ' ',
)

const twoLetters = Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26)))

const lists = new Map<Language, readonly { readonly code: string; readonly name: string }[]>()

/** Every language that the browser can name, by name. */
function languagesIn(language: Language): readonly { readonly code: string; readonly name: string }[] {
  const made = lists.get(language)
  if (made) return made
  const named = [...twoLetters, ...threeLetters].map((code) => ({ code, name: languageName(code, language) })).filter(({ code, name }) => name !== code)
  const list = named.sort((a, b) => a.name.localeCompare(b.name, language))
  lists.set(language, list)
  return list
}

const mostShown = 8

/** Languages, chosen by name one after the other. */
export function LanguagePicker({
  label,
  chosen,
  onChange,
}: {
  readonly label: string
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}) {
  const { t } = useLingui()
  const { language } = useWords()
  const [typed, setTyped] = useState('')
  const groupId = useId()
  const folded = foldedName(typed)
  const found = folded === '' ? [] : languagesIn(language).filter(({ code, name }) => !chosen.includes(code) && foldedName(name).includes(folded))
  // What begins with what was typed comes first.
  const ranked = [...found].sort((a, b) => Number(foldedName(b.name).startsWith(folded)) - Number(foldedName(a.name).startsWith(folded))).slice(0, mostShown)
  const choose = (code: string): void => {
    setTyped('')
    onChange([...chosen, code])
  }
  return (
    <fieldset className="flow-tight" id={groupId}>
      <legend className="small">{label}</legend>
      {chosen.length > 0 ? (
        <ul className="bare chosen">
          {chosen.map((code) => (
            <li key={code} className="chosen-one">
              <span className="sentence">{languageName(code, language)}</span>
              <Button
                small
                look="quiet"
                aria-label={t`Take out ${languageName(code, language)}`}
                onClick={(event) => {
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
                  onChange(chosen.filter((one) => one !== code))
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Combobox
        label={<Trans>Add a language</Trans>}
        typed={typed}
        choices={ranked.map(({ code, name }) => ({ id: code, label: name }))}
        onType={setTyped}
        onChoose={choose}
      />
    </fieldset>
  )
}
