import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { WhatWasDone } from '../../directory/service/history.tsx'
import { dropOutgoing, dropWord, putOut, sayOf } from '../kept/shared-store.ts'
import type { NotTaken, Outgoing } from '../kept/shared-types.ts'
import { useShared } from '../shared-context.tsx'
import { notTakenWords } from './not-taken-words.ts'

/** What the network did not take, each with why: it stays here until somebody sends it again or lets it go. */
export function NotTakenList() {
  const { state } = useShared()
  const things = state.outgoing.flatMap((one) => (one.state.kind === 'not-taken' ? [{ one, ...one.state }] : []))
  const words = state.words.flatMap((one) => (one.notTaken === null ? [] : [{ one, why: one.notTaken }]))
  const count = things.length + words.length
  if (count === 0) return null
  return (
    <section className="card flow-tight shared-not-taken on-screen" aria-labelledby="not-taken">
      <h2 id="not-taken">
        <Plural value={count} one="# change was not taken. It is still here." other="# changes were not taken. They are still here." />
      </h2>
      <ul className="bare shared-list flow-tight">
        {things.map(({ one, why, theirs }) => (
          <li key={`${one.kind}/${one.id}`} className="row apart" data-why={why}>
            <Said why={why}>
              <What of={one} />
            </Said>
            <Ways
              onAgain={() => putOut([{ ...one, expected: why === 'changed-meanwhile' ? theirs : one.expected, signed: null, state: { kind: 'waiting' } }])}
              onDrop={() => dropOutgoing(one)}
            />
          </li>
        ))}
        {words.map(({ one, why }) => (
          <li key={`${one.record}/${one.version}`} className="row apart" data-why={why}>
            <Said why={why}>
              {one.state === 'accepted' ? (
                <Trans>Your decision to accept a change.</Trans>
              ) : one.state === 'refused' ? (
                <Trans>Your decision to refuse a change.</Trans>
              ) : (
                <Trans>Your decision to take a change back.</Trans>
              )}
            </Said>
            <Ways onAgain={() => sayOf([{ ...one, notTaken: null }])} onDrop={() => dropWord(one)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ why, children }: { readonly why: NotTaken; readonly children: ReactNode }) {
  const { word } = useWords()
  return (
    <div>
      <p>{children}</p>
      <p className="small soft">{word(notTakenWords[why])}</p>
    </div>
  )
}

function Ways({ onAgain, onDrop }: { readonly onAgain: () => void; readonly onDrop: () => void }) {
  return (
    <span className="row">
      <Button small onClick={onAgain}>
        <Trans>Send again</Trans>
      </Button>
      <Button small onClick={onDrop}>
        <Trans>Let it go</Trans>
      </Button>
    </span>
  )
}

function What({ of: { kind, entry } }: { readonly of: Outgoing }) {
  if (entry) return <WhatWasDone entry={entry} />
  switch (kind) {
    case 'round':
      return <Trans>A round of calls.</Trans>
    case 'profile':
      return <Trans>A profile.</Trans>
    case 'practice':
      return <Trans>A practice.</Trans>
    case 'ownership':
      return <Trans>Who answers for a service.</Trans>
    case 'checkpoint':
      return <Trans>A mark of what the network holds.</Trans>
    case 'entry':
      return <Trans>A change to a service.</Trans>
  }
}
