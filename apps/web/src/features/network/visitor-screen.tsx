import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, type SyntheticEvent, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Disclosure } from '../../design/disclosure.tsx'
import { Field } from '../../design/field.tsx'
import type { NetworkSession } from '../../network/index.ts'
import type { TakenLink } from '../../network/taken-link.ts'
import { Limits } from './limits.tsx'
import { SignInCard } from './sign-in-card.tsx'
import { Title } from './title.tsx'

const NetworkVisitor = lazy(async () => ({ default: (await import('../shared-directory/network-visitor.tsx')).NetworkVisitor }))

/** What the network is, for who is not signed in: a way in for members, a place for an invitation, and what it does not promise. */
export function VisitorScreen({
  session,
  onLink,
}: {
  readonly session: Extract<NetworkSession, { readonly kind: 'closed' }>
  readonly onLink: (link: TakenLink) => void
}) {
  return (
    <>
      <Title>
        <Trans>The network</Trans>
      </Title>
      <p className="network-lead">
        <Trans>
          Organizations that help people keep one list of services together: who takes whom, since when, and who called. What they share is sealed on their
          devices; the server keeps it and cannot read it.
        </Trans>
      </p>
      <p className="soft">
        <Trans>Routes and services need none of this: they work without an account, and without a connection.</Trans>
      </p>
      <div className="network-two">
        <SignInCard session={session} />
        <div className="flow">
          <LinkCard onLink={onLink} />
          <section className="card flow-tight">
            <h2>
              <Trans>What it does not promise</Trans>
            </h2>
            <Disclosure label={<Trans>Read the limits</Trans>}>
              <Limits />
            </Disclosure>
          </section>
        </div>
      </div>
      <Suspense fallback={null}>
        <NetworkVisitor />
      </Suspense>
    </>
  )
}

function LinkCard({ onLink }: { readonly onLink: (link: TakenLink) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isFault, setIsFault] = useState(false)
  const open = (event: SyntheticEvent): void => {
    event.preventDefault()
    const [, kind, text = ''] = /#(found|invite)\.([A-Za-z0-9_.-]{1,400})\s*$/.exec(typed) ?? []
    setIsFault(kind === undefined)
    if (kind === 'found' || kind === 'invite') onLink({ kind, text })
    else document.getElementById('network-link')?.focus()
  }
  return (
    <form className="card flow-tight" autoComplete="off" noValidate onSubmit={open} aria-labelledby="network-link-title">
      <h2 id="network-link-title">
        <Trans>I have an invitation</Trans>
      </h2>
      <p>
        <Trans>Open the link that you were given, or paste it here. It works once.</Trans>
      </p>
      <Field
        id="network-link"
        type="address"
        label={t`The link`}
        value={typed}
        onChange={setTyped}
        fault={isFault ? t`This is not the whole of a link. It ends in many letters and digits after a “#”.` : null}
      />
      <Button type="submit">
        <Trans>Open the invitation</Trans>
      </Button>
    </form>
  )
}
