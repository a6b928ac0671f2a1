import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ask, type KeyWords } from '../../../network/index.ts'
import { dayInWords, dayOf } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useWork } from '../../../work/work-context.tsx'
import { KeyWordList } from '../../network/key-words.tsx'
import { ProblemCard } from '../../network/problem-words.tsx'
import { Came } from './pack-words.tsx'
import { keepPublicPack, keptPublicPack, type PublicTaken, publicSource } from './public-pack.ts'
import { type Taking, takePack } from './take-pack.ts'

/** What a visitor may take: everything that the network published, checked, and put under Services on this device. No account, nothing asked. */
export function PublicPackCard() {
  const { text, language } = useWords()
  const { entries, isReady, join, record } = useWork()
  const [kept, setKept] = useState<PublicTaken | null>(null)
  const [networks, setNetworks] = useState<readonly { readonly networkId: string; readonly name: PublicTaken['network']['name'] }[]>([])
  const [came, setCame] = useState<{ readonly taking: Taking; readonly words: KeyWords | null } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    void keptPublicPack().then(setKept)
    void ask('look', {}).then((outcome) => setNetworks(outcome.ok ? outcome.value.networks : []))
  }, [])
  const take = async (networkId: string): Promise<void> => {
    setIsBusy(true)
    const before = kept?.network.networkId === networkId ? kept : null
    const source = publicSource(networkId, before)
    const taking = await takePack(source, before?.taken ?? null, dayOf(new Date()))
    const network = source.network()
    if (taking.ok && network) {
      const now = { network, taken: taking.taken }
      await keepPublicPack(now)
      setKept(now)
      join(taking.taken.pack.entries.map(({ entry }) => entry))
      const there = new Set(entries.map(({ id }) => id))
      record(taking.gone.filter((id) => there.has(id)).map((entry) => ({ kind: 'undone', entry })))
    }
    setCame({ taking, words: source.rootWords() })
    setIsBusy(false)
  }
  const all = networks.length > 0 ? networks : kept ? [{ networkId: kept.network.networkId, name: kept.network.name }] : []
  if (all.length === 0) return null
  return (
    <section className="card flow-tight" aria-labelledby="public-pack">
      <h2 id="public-pack">
        <Trans>What the network published</Trans>
      </h2>
      <p>
        <Trans>
          Everybody may have the services as the network knows them, as far as it published them. They are put under Services on this device, and work without a
          connection.
        </Trans>
      </p>
      {all.map(({ networkId, name }) => (
        <div key={networkId} className="flow-tight">
          {kept?.network.networkId === networkId ? (
            <p data-entries={kept.taken.pack.entries.length}>
              <Plural value={kept.taken.pack.entries.length} _0="No change is here." one="# change is here." other="# changes are here." />{' '}
              <Trans>Taken on {dayInWords(kept.taken.takenOn, language)}.</Trans>
            </p>
          ) : null}
          <div>
            <Button disabled={isBusy || !isReady} onClick={() => void take(networkId)}>
              {kept?.network.networkId === networkId ? <Trans>Take what is new</Trans> : <Trans>Take what was published</Trans>}
              <span className="sr-only">: {text(name)}</span>
            </Button>
          </div>
        </div>
      ))}
      {came && !came.taking.ok && came.taking.why.kind === 'problem' ? (
        <ProblemCard problem={came.taking.why.problem} />
      ) : (
        <Came taking={came?.taking ?? null} />
      )}
      {came?.taking.ok && came.words ? (
        <>
          <p className="small">
            <Trans>
              It was held against the root of the network with these six words. To be sure that it is the right one, ask somebody of the network to read you
              theirs.
            </Trans>
          </p>
          <KeyWordList words={came.words} />
        </>
      ) : null}
    </section>
  )
}
