import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './tag.css'

/** What a tag says about something. The tone only repeats what the words and the shape already say. */
export type TagTone = 'open' | 'depends' | 'closed' | 'info' | 'risk'

const icons = { open: 'check', depends: 'question', closed: 'no', info: 'pause', risk: 'warn' } as const satisfies Record<TagTone, IconName>

/** A few words with a shape. Colour is never the only sign. */
export function Tag({ tone, icon, children }: { readonly tone: TagTone; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon ?? icons[tone]} />
      <span>{children}</span>
    </span>
  )
}
