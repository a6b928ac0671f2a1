import { Trans } from '@lingui/react/macro'
import { Button } from '../../design/button.tsx'
import { Disclosure } from '../../design/disclosure.tsx'
import { useNetwork } from '../../network/index.ts'
import { useWords } from '../../words/voice.tsx'
import { KeyWordList } from './key-words.tsx'
import { Limits } from './limits.tsx'
import type { NetworkPlace } from './network-place.ts'
import { roleMeanings, roleNames } from './role-words.ts'
import { Title } from './title.tsx'

/** Where a member arrives: who they are here, how many they are, and the words of the root for whoever calls to compare. */
export function HomeScreen({ go }: { readonly go: (place: NetworkPlace) => void }) {
  const { session, people } = useNetwork()
  const { text, word } = useWords()
  if (session.kind !== 'open') return null
  const { me } = session
  const own = people?.organizations.find(({ organizationId }) => organizationId === me.organizationId)
  const members = people?.members.filter(({ state }) => state !== 'left').length ?? 0
  const organizations = people?.organizations.filter(({ state }) => state === 'active').length ?? 0
  return (
    <>
      <Title>{text(me.network)}</Title>
      <div className="network-two">
        <section className="card flow" aria-labelledby="home-me">
          <h2 id="home-me">
            <Trans>You, in this network</Trans>
          </h2>
          <dl className="network-facts">
            <div>
              <dt>
                <Trans>Sign-in name</Trans>
              </dt>
              <dd>{me.handle}</dd>
            </div>
            <div>
              <dt>
                <Trans>Organization</Trans>
              </dt>
              <dd>{own ? text(own.name) : '…'}</dd>
            </div>
            <div>
              <dt>
                <Trans>Role</Trans>
              </dt>
              <dd>
                <b>{word(roleNames[me.role])}</b>. {word(roleMeanings[me.role])}
              </dd>
            </div>
          </dl>
          {people ? (
            <p>
              <Trans>
                Organizations: {organizations}. Members: {members}.
              </Trans>{' '}
              <Button look="link" onClick={() => go('people')}>
                <Trans>See the people</Trans>
              </Button>
            </p>
          ) : (
            <p aria-busy="true" />
          )}
        </section>
        <section className="card flow" aria-labelledby="home-root">
          <h2 id="home-root">
            <Trans>Words of the root</Trans>
          </h2>
          <p>
            <Trans>Someone you invited calls you: read them these six words. They must see the same ones.</Trans>
          </p>
          <KeyWordList words={me.rootWords} />
          <Disclosure label={<Trans>What the network does not promise</Trans>}>
            <Limits />
          </Disclosure>
        </section>
      </div>
    </>
  )
}
