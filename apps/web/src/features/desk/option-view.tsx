import { Trans } from '@lingui/react/macro'
import { changeInWords, type LawfulOption } from '@recourse/domain/law'
import { type DeskOption, storiesAbout } from '@recourse/domain/route'
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { citedBy } from '../routes/options/cited.ts'
import { addressOf } from './desk-address.ts'
import { Text, useDesk } from './desk-context.tsx'
import { OptionState, SignatureWords } from './option-state.tsx'
import { OptionWords } from './option-words.tsx'
import { ProvisionWords } from './provision-words.tsx'
import { ReportForm } from './report-form.tsx'
import { SignForm } from './sign-form.tsx'
import { SignatureBlock } from './signature-block.tsx'
import { StoryView } from './story-view.tsx'

type Viewed = { readonly option: LawfulOption; readonly desk: DeskOption }

/** An option as a lawyer reads it, whole, in the order in which it is judged; then where to sign it or to say what is wrong. */
export function OptionView({ option, desk }: Viewed) {
  const { corpus } = useDesk()
  const { text } = useWords()
  return (
    <>
      <div className="desk-title flow-tight">
        <h2 id="desk-title" tabIndex={-1}>
          <Text of={option.title} />
        </h2>
        <p className="row">
          <OptionState option={option} />
          <code className="small soft">
            {option.id} · {desk.contentHash.slice(0, 8)} · {corpus.version}
          </code>
        </p>
        <p className="row on-screen">
          <Button onClick={() => print()}>
            <Icon name="print" /> <Trans>Print for signature</Trans>
          </Button>
        </p>
      </div>
      <History option={option} desk={desk} />
      <OptionWords option={option} />
      <section className="card flow-tight">
        <h3>
          <Trans>The law that it cites</Trans>
        </h3>
        {citedBy(option)
          .flatMap((id) => corpus.law.provisions[id] ?? [])
          .map((provision) => (
            <section key={provision.id} className="desk-part flow-tight">
              <h4>
                <a href={addressOf({ kind: 'provision', id: provision.id })}>{text(provision.short)}</a>
              </h4>
              <ProvisionWords provision={provision} />
            </section>
          ))}
      </section>
      <Stories option={option} />
      <SignForm option={option} />
      <ReportForm option={option} />
      <SignatureBlock option={option} desk={desk} />
    </>
  )
}

/** What changed since the last signature, every signature there was, and every error that was reported. */
function History({ desk }: Viewed) {
  const { corpus } = useDesk()
  const { language } = useWords()
  return (
    <section className="card flow-tight">
      <h3>
        <Trans>Changed since it was last signed</Trans>
      </h3>
      {desk.changed === null ? (
        <p>
          <Trans>It was never signed.</Trans>
        </p>
      ) : desk.changed.length === 0 ? (
        <p>
          <Trans>Nothing.</Trans>
        </p>
      ) : (
        <ul className="desk-items">
          {desk.changed.map((part) => (
            <li key={`${part.kind} ${part.id}`}>
              <Text of={changeInWords(part, corpus.law)} />
            </li>
          ))}
        </ul>
      )}
      {desk.signatures.length > 0 ? (
        <>
          <h4>
            <Trans>Every signature</Trans>
          </h4>
          <ul className="desk-items">
            {desk.signatures.map((signature) => (
              <li key={`${signature.on} ${signature.by} ${signature.provinces}`}>
                <SignatureWords signature={signature} />{' '}
                {signature.of === desk.contentHash ? null : (
                  <span className="small soft">
                    <Trans>(no longer counts: the option changed)</Trans>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {desk.reports
        .filter((report) => report.resolvedOn === undefined)
        .map((report) => (
          <p key={`${report.on} ${report.what}`} className="lawyer-only">
            <b>
              <Trans>Error reported on {dayInWords(report.on, language)}:</Trans>
            </b>{' '}
            {report.what}
          </p>
        ))}
    </section>
  )
}

function Stories({ option }: { readonly option: LawfulOption }) {
  const { desk } = useDesk()
  const stories = storiesAbout(desk.stories, option.id)
  return (
    <section className="card flow-tight">
      <h3>
        <Trans>The stories that test it</Trans>
      </h3>
      <p className="small soft">
        <Trans>Invented, about no real person. Each is a test: the rules must come to what it says.</Trans>
      </p>
      {stories.length === 0 ? (
        <p>
          <Trans>None.</Trans>
        </p>
      ) : (
        stories.map((story) => <StoryView key={story.id} story={story} option={option.id} />)
      )}
    </section>
  )
}
