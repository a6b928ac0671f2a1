import { i18n } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { messages as en } from '../../../locales/en/shared.po'
import { messages as fr } from '../../../locales/fr/shared.po'
import { Button } from '../../design/button.tsx'
import { PublicPackCard } from './packs/public-pack-card.tsx'
import { ReadinessScreen } from './readiness/readiness-screen.tsx'
import '../directory/calls/calls.css'
import './shared.css'

i18n.load({ en, fr })

/** What the network has for somebody who is not signed in: what it published, and the questions for an organization that is new to this work. */
export function NetworkVisitor() {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="shared flow">
      <div className="two-even">
        <PublicPackCard />
        <section className="card flow-tight" aria-labelledby="visitor-readiness">
          <h2 id="visitor-readiness">
            <Trans>New to this work?</Trans>
          </h2>
          <p>
            <Trans>Go through the questions of an organization that begins, and leave with what to do next. Nothing is sent, and there is no score.</Trans>
          </p>
          <div>
            <Button aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
              {isAsking ? <Trans>Close the questions</Trans> : <Trans>Open the questions</Trans>}
            </Button>
          </div>
        </section>
      </div>
      {isAsking ? <ReadinessScreen isPart /> : null}
    </div>
  )
}
