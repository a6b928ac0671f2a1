import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Tag } from '../../../design/tag.tsx'
import { lawReadOf } from '../../../words/law-read.ts'
import { LawReadWords } from '../../../words/law-read-words.tsx'
import { useRoutes } from '../routes-context.tsx'
import { countFindings } from './option-groups.ts'

/** How many options can be asked for, depend, or may be closed: worded as the evidence allows, never as a verdict. */
export function Counts() {
  const { plan } = useRoutes()
  const n = countFindings(plan)
  return (
    <ul className="bare row counts">
      <li>
        <Tag tone="open">
          <Plural value={n.open} one="# can be asked for" other="# can be asked for" />
        </Tag>
      </li>
      <li>
        <Tag tone="depends">
          <Plural value={n.unknown} one="# depends on what isn’t known" other="# depend on what isn’t known" />
        </Tag>
      </li>
      {n.closed > 0 ? (
        <li>
          <Tag tone="closed">
            <Plural value={n.closed} one="# that a rule may close" other="# that a rule may close" />
          </Tag>
        </li>
      ) : null}
      <CountsApart />
    </ul>
  )
}

function CountsApart() {
  const { plan } = useRoutes()
  const n = countFindings(plan)
  return (
    <>
      {n['being-checked'] > 0 ? (
        <li>
          <Tag tone="info">
            <Plural value={n['being-checked']} one="# is being checked" other="# are being checked" />
          </Tag>
        </li>
      ) : null}
      {n['not-in-force'] > 0 ? (
        <li>
          <Tag tone="info">
            <Plural value={n['not-in-force']} one="# not in force today" other="# not in force today" />
          </Tag>
        </li>
      ) : null}
    </>
  )
}

/** What the reading of the law is worth: at the top of the list, and again on every card. */
export function DraftReading() {
  const { corpus } = useRoutes()
  const read = lawReadOf(Object.values(corpus.law.provisions))
  return (
    <p className="small soft">
      <Trans>Draft reading of the law, not reviewed by a lawyer.</Trans> {read ? <LawReadWords read={read} /> : null}{' '}
      <Trans>This is information, not advice. The order of the list is always the same and ranks nothing.</Trans>
    </p>
  )
}

/** Tells screen readers, shortly and politely, what an answer changed. */
export function CountsAloud() {
  const { plan } = useRoutes()
  const { t } = useLingui()
  const n = countFindings(plan)
  const open = plural(n.open, { one: '# can be asked for', other: '# can be asked for' })
  const unknown = plural(n.unknown, { one: '# depends on what isn’t known', other: '# depend on what isn’t known' })
  const closed = plural(n.closed, { one: '# that a rule may close', other: '# that a rule may close' })
  return (
    <p role="status" className="sr-only">
      {t`Options: ${open}, ${unknown}, ${closed}.`}
    </p>
  )
}
