import { Trans } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import type { Bilingual } from '@recourse/domain/shared'
import { basisWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** The elements of an option as the law has them: what must hold, what closes it and the ways out, and what people must judge. */
export function OptionElements({ option }: { readonly option: LawfulOption }) {
  const { word } = useWords()
  return (
    <>
      <Elements
        title={<Trans>All of this must hold</Trans>}
        items={option.requires.map((r) => ({ ...r, note: r.basis && r.basis !== 'law' ? word(basisWords[r.basis]) : '' }))}
      />
      <Elements title={<Trans>A rule may close it when</Trans>} items={option.bars} />
      <Elements title={<Trans>… except when</Trans>} items={option.bars.flatMap((bar) => bar.exceptions)} />
      <Elements title={<Trans>What somebody has to judge</Trans>} items={option.toDiscuss} />
    </>
  )
}

function Elements({
  title,
  items,
}: {
  readonly title: React.ReactNode
  readonly items: readonly { readonly text: Bilingual; readonly cite: readonly string[]; readonly note?: string }[]
}) {
  const { corpus } = useRoutes()
  const { text } = useWords()
  if (items.length === 0) return null
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {items.map((item) => (
          <li key={item.text.en} className="sentence">
            {text(item.text)}{' '}
            <small className="basis">
              {[item.note ?? '', ...item.cite.flatMap((id) => corpus.law.provisions[id] ?? []).map((p) => text(p.short))].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
