import { type ReactNode, useEffect, useRef } from 'react'
import { useEditForm } from './edit-context.tsx'
import { type FieldPath, fieldId } from './faults.ts'
import '../../../../design/disclosure.css'

/**
 * One of many, folded. Its fields are always there, so that a link to what is wrong in it finds them; it opens by itself when something is, and
 * never closes by itself: what was just repaired must stay under the hand.
 */
export function FoldedItem({ path, title, children }: { readonly path: FieldPath; readonly title: ReactNode; readonly children: ReactNode }) {
  const { faults } = useEditForm()
  const element = useRef<HTMLDetailsElement>(null)
  const within = fieldId(path)
  const isWrong = faults.some((fault) => fieldId(fault.path).startsWith(`${within}-`))
  useEffect(() => {
    if (isWrong && element.current) element.current.open = true
  }, [isWrong])
  return (
    <details className="disclosure edit-folded" ref={element}>
      <summary id={within}>
        <span>{title}</span>
      </summary>
      <div className="disclosure-body flow">{children}</div>
    </details>
  )
}
