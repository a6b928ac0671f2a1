import { Trans } from '@lingui/react/macro'
import { placeTitleId } from '../../use-place.ts'
import { PrintedServices } from '../out/printed-services.tsx'
import { TakeOut } from '../out/take-out.tsx'
import { usePaper } from '../out/use-paper.ts'
import { DoneList } from './done-list.tsx'
import { KeptCard } from './kept-card.tsx'
import { RoleCard } from './role-card.tsx'

/** Everything that was done to the directory on this device: where it is kept, to take back or put back, to save and to open, and lists to take out. */
export function ChangesScreen() {
  const paper = usePaper()
  return (
    <>
      <div className={paper.services ? 'two exchange on-screen' : 'two exchange'}>
        <div className="across screen-heading">
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>What was done here</Trans>
          </h1>
        </div>
        <div className="flow on-screen">
          <KeptCard />
          <RoleCard />
        </div>
        <div className="flow">
          <DoneList />
          <TakeOut onPrint={paper.print} />
        </div>
      </div>
      {paper.services ? <PrintedServices services={paper.services} filter={paper.filter} /> : null}
    </>
  )
}
