import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import './chip.css'

/** Something that was said: press the words to change it, press the cross to take it back. `removeLabel` names what is taken back. */
export function SaidChip({
  onEdit,
  onRemove,
  removeLabel,
  children,
}: {
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly removeLabel: string
  readonly children: ReactNode
}) {
  return (
    <li className="chip">
      <button type="button" className="chip-words" onClick={onEdit}>
        {children}
      </button>
      <button type="button" className="chip-remove" onClick={onRemove} aria-label={removeLabel}>
        <Icon name="close" />
      </button>
    </li>
  )
}

/** Something that is not known yet and would help: dashed, and says so with a shape too. */
export function MissingChip({ onAnswer, children }: { readonly onAnswer: () => void; readonly children: ReactNode }) {
  return (
    <li className="chip chip-missing">
      <button type="button" className="chip-words" onClick={onAnswer}>
        <Icon name="plus" />
        <span>{children}</span>
      </button>
    </li>
  )
}
