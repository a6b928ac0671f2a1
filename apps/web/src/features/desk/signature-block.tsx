import { Trans } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import type { DeskOption } from '@recourse/domain/route'
import { useDesk } from './desk-context.tsx'

/** Only on paper: where to sign by hand, under exactly what was read, and the command that then records it. */
export function SignatureBlock({ option, desk }: { readonly option: LawfulOption; readonly desk: DeskOption }) {
  const { corpus } = useDesk()
  const lines = [
    ['name', <Trans key="name">Name</Trans>],
    ['capacity', <Trans key="capacity">Capacity</Trans>],
    ['provinces', <Trans key="provinces">Provinces, or everywhere</Trans>],
    ['until', <Trans key="until">Good until</Trans>],
    ['date', <Trans key="date">Date</Trans>],
    ['signature', <Trans key="signature">Signature</Trans>],
  ] as const
  return (
    <section className="on-paper desk-block">
      <h3>
        <Trans>Signature</Trans>
      </h3>
      <p>
        <Trans>I have read this option as it stands and the provisions that it cites.</Trans>{' '}
        <code>
          {option.id} {desk.contentHash.slice(0, 8)} {corpus.version}
        </code>
      </p>
      <dl>
        {lines.map(([id, label]) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <p>
        <code>{`npx recourse review sign ${option.id} --by "…" --capacity "…" --until …`}</code>
      </p>
    </section>
  )
}
