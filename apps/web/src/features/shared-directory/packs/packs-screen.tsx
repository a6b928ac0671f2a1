import { Plural, Trans } from '@lingui/react/macro'
import { sharedServices, type Tier } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { Button } from '../../../design/button.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { visibilityWords } from '../../directory/claim-words.ts'
import { placeTitleId } from '../../directory/use-place.ts'
import { sharedNow, syncNow } from '../kept/shared-store.ts'
import { useLeads, useShared } from '../shared-context.tsx'
import { markedNow, markTiers } from './mark-tiers.ts'
import { keepMemberPack, keptMemberPack, memberSource } from './member-packs.ts'
import { Came } from './pack-words.tsx'
import { type TakenPack, type Taking, takePack } from './take-pack.ts'

/** What to take along for work without a connection: the copy of each tier that this member may read, checked as a whole, and later only what is new. */
export function PacksScreen() {
  const { me } = useShared()
  const tiers: readonly Tier[] = me.trusted ? ['public', 'network', 'trusted'] : ['public', 'network']
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Take along</Trans>
          </h1>
          <p className="soft">
            <Trans>
              A copy of what was accepted, for a place without a connection. It is kept sealed on this device. The next time, only what is new comes.
            </Trans>
          </p>
        </div>
      </div>
      <div className="two-even">
        {tiers.map((tier) => (
          <TierCard key={tier} tier={tier} />
        ))}
        <MarkCard tiers={tiers} />
      </div>
    </>
  )
}

function TierCard({ tier }: { readonly tier: Tier }) {
  const { me, on } = useShared()
  const { directory } = useCorpus()
  const { word, language } = useWords()
  const [taken, setTaken] = useState<TakenPack | null>(null)
  const [taking, setTaking] = useState<Taking | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => void keptMemberPack(tier).then(setTaken), [tier])
  const take = async (): Promise<void> => {
    setIsBusy(true)
    // Who answers for which service comes by the feed, and a pack is held to it.
    await syncNow()
    const result = await takePack(memberSource(tier, me), taken, on)
    setTaking(result)
    if (result.ok) {
      setTaken(result.taken)
      await keepMemberPack(tier, result.taken)
    }
    setIsBusy(false)
  }
  const services = taken
    ? sharedServices(
        directory.services,
        taken.pack.entries.map(({ entry }) => entry),
      ).length
    : 0
  return (
    <section className="card flow-tight" data-tier={tier} aria-labelledby={`pack-${tier}`}>
      <h2 id={`pack-${tier}`}>
        <Trans>For {word(visibilityWords[tier])}</Trans>
      </h2>
      <p data-entries={taken?.pack.entries.length ?? 0}>
        {taken ? (
          <>
            <Plural value={taken.pack.entries.length} _0="No change" one="# change" other="# changes" />
            {', '}
            <Plural value={services} one="# service" other="# services" />. <Trans>Taken on {dayInWords(taken.takenOn, language)}.</Trans>
          </>
        ) : (
          <Trans>Nothing of it is on this device.</Trans>
        )}
      </p>
      <div>
        <Button look={taken ? 'plain' : 'main'} disabled={isBusy} onClick={() => void take()}>
          {taken ? <Trans>Take what is new</Trans> : <Trans>Take it along</Trans>}
          <span className="sr-only">: {word(visibilityWords[tier])}</span>
        </Button>
      </div>
      <Came taking={taking} />
    </section>
  )
}

function MarkCard({ tiers }: { readonly tiers: readonly Tier[] }) {
  const { state, on } = useShared()
  const leads = useLeads()
  const [isBusy, setIsBusy] = useState(false)
  const [made, setMade] = useState<readonly string[] | 'unread' | null>(null)
  if (!leads) return null
  const waits = state.outgoing.some(({ state: is }) => is.kind === 'waiting')
  const mark = async (): Promise<void> => {
    setIsBusy(true)
    await syncNow()
    setMade((await markTiers(tiers, sharedNow().records, on)) ?? 'unread')
    setIsBusy(false)
  }
  const marked = made === null || made === 'unread' ? null : markedNow(made, state.outgoing)
  return (
    <section className="card flow-tight" aria-labelledby="pack-mark">
      <h2 id="pack-mark">
        <Trans>Sign how many changes there are</Trans>
      </h2>
      <p>
        <Trans>You sign how many changes were accepted until now. Whoever takes a copy afterwards can tell that nothing is missing or older.</Trans>
      </p>
      <div>
        <Button disabled={isBusy || waits || state.isAway === true} onClick={() => void mark()}>
          <Trans>Sign a mark now</Trans>
        </Button>
      </div>
      <p role="status" className="small soft" data-marked={marked === 'stored'}>
        {marked === 'stored' ? <Trans>Signed. It goes with the next copies.</Trans> : null}
        {marked === 'waiting' ? <Trans>Signed, and on its way to the network.</Trans> : null}
        {marked === 'not-taken' ? <Trans>The network did not take it. Above it says why.</Trans> : null}
        {made === 'unread' ? <Trans>Not signed: some records of the network cannot be read here, so this mark would not count them.</Trans> : null}
      </p>
    </section>
  )
}
