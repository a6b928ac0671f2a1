import { createContext, useContext } from 'react'
import { useWords } from '../../../../words/voice.tsx'
import { faultWords } from './edit-words.ts'
import { type FieldPath, fieldId } from './faults.ts'
import type { Edit } from './use-edit.ts'

const EditContext = createContext<Edit | null>(null)

/** Makes the record being written available inside. */
export const EditProvider = EditContext.Provider

/** The record being written. Throws outside its form: that is a fault of ours. */
export function useEditForm(): Edit {
  const edit = useContext(EditContext)
  if (!edit) throw new Error('useEditForm is for the parts of the form of a record')
  return edit
}

/** What is wrong with a field, in words; null when nothing is. */
export function useFaultAt(): (...path: FieldPath) => string | null {
  const { faults } = useEditForm()
  const { word } = useWords()
  return (...path) => {
    const id = fieldId(path)
    const found = faults.find((fault) => fieldId(fault.path) === id)
    return found ? word(faultWords[found.kind]) : null
  }
}

/** Puts focus on a field, or on the nearest part of the form that holds it, opening what is folded around it. */
export function focusField(path: FieldPath): void {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(path.slice(0, length)))
    if (!field) continue
    for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true
    field.focus()
    return
  }
}

/** Id of the button that adds to a list of the form: focus goes there when one of the list was taken out. */
export const addId = (list: 'phones' | 'addresses' | 'hours' | 'discloses' | 'claims' | 'sources'): string => `edit-add-${list}`

/** One of a list, replaced. */
export const replaced = <T,>(list: readonly T[], at: number, item: T): readonly T[] => list.map((one, i) => (i === at ? item : one))

/** A list without one. */
export const without = <T,>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at)
