import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { ProblemCard } from '../../network/problem-words.tsx'
import { syncNow } from '../kept/shared-store.ts'
import { useShared } from '../shared-context.tsx'
import { NotTakenList } from './not-taken-list.tsx'
import { SendJournal } from './send-journal.tsx'

/** How it stands with what was made here: what waits for the network, what was not taken and why, and what this device holds that was never sent. */
export function WaitingBar() {
  const { state } = useShared()
  const [isTrying, setIsTrying] = useState(false)
  const waiting = state.outgoing.filter((one) => one.state.kind === 'waiting').length + state.words.filter(({ notTaken }) => notTaken === null).length
  const tryNow = (): void => {
    setIsTrying(true)
    void syncNow().finally(() => setIsTrying(false))
  }
  return (
    <>
      <div className="shared-state row apart" role="status" data-away={state.isAway ?? 'not-asked'} data-waiting={waiting}>
        <p className="row">
          <Icon name={state.isAway ? 'clock' : 'check'} tone={state.isAway ? 'amber' : 'spruce'} />
          <span>
            {waiting > 0 ? (
              <Plural value={waiting} one="# change waits for the network." other="# changes wait for the network." />
            ) : state.isAway ? (
              <Trans>The network does not answer. You see what this device knows; what you do waits here, sealed.</Trans>
            ) : state.isReady ? (
              <Trans>Up to date with the network.</Trans>
            ) : (
              <Trans>Reading what the network keeps.</Trans>
            )}
          </span>
        </p>
        {state.isAway || waiting > 0 ? (
          <Button small disabled={isTrying} onClick={tryNow}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
      </div>
      {waiting > 0 && !state.isKept ? (
        <p className="shared-state" role="status" data-kept={false}>
          <Trans>This device could not keep it. Leave this page open until it was sent, or it is lost.</Trans>
        </p>
      ) : null}
      {state.trouble ? <ProblemCard problem={state.trouble} /> : null}
      <NotTakenList />
      <SendJournal />
      <Closed />
    </>
  )
}

function Closed() {
  const { noKey, notBelieved } = useShared().state.records.closed
  if (noKey + notBelieved === 0) return null
  return (
    <p className="small soft on-screen">
      {noKey > 0 ? (
        <Plural
          value={noKey}
          one="# record cannot be opened yet: its key comes when somebody who has it opens the network."
          other="# records cannot be opened yet: their keys come when somebody who has them opens the network."
        />
      ) : null}{' '}
      {notBelieved > 0 ? (
        <Plural
          value={notBelieved}
          one="# record is not shown: nobody of the network signed it as it stands."
          other="# records are not shown: nobody of the network signed them as they stand."
        />
      ) : null}
    </p>
  )
}
