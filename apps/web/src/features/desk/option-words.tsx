import { Trans } from '@lingui/react/macro'
import { type LawfulOption, type OptionPart, optionPartWords, type ReadItem, readOption } from '@recourse/domain/law'
import { BasisWords } from './basis-words.tsx'
import { ConditionView } from './condition-view.tsx'
import { Text, useDesk } from './desk-context.tsx'

/** An option whole: what it is, when it is worth showing, and every part with its conditions and what it rests on. */
export function OptionWords({ option }: { readonly option: LawfulOption }) {
  return (
    <>
      <section className="card flow-tight">
        <h3>
          <Trans>In short</Trans>
        </h3>
        <p>
          <Text of={option.summary.worker} />
        </p>
        <p>
          <Text of={option.summary.together} />
        </p>
        <p>
          <Trans>Decided by:</Trans> <Text of={option.decider} />
        </p>
        <Codes option={option} />
        <h4>
          <Trans>Worth showing when</Trans>
        </h4>
        <ConditionView when={option.relevance} />
      </section>
      <section className="card flow-tight desk-parts">
        <h3>
          <Trans>What it says, and what that rests on</Trans>
        </h3>
        {readOption(option).map(({ heading, items }) => (
          <section key={heading.en} className="desk-part">
            <h4>
              <Text of={heading} />
            </h4>
            <Items items={items} />
          </section>
        ))}
        <Disclosures option={option} />
        <Readings option={option} />
      </section>
    </>
  )
}

function Items({ items }: { readonly items: readonly ReadItem[] }) {
  return (
    <ul className="desk-items">
      {items.map((item) => (
        <li key={item.element ?? item.text.en}>
          <Text of={item.text} /> <BasisWords item={item} /> {item.element ? <code className="small soft">{item.element}</code> : null}
          {item.isJudged ? (
            <p className="small">
              <Trans>A person must judge whether it fits.</Trans>
            </p>
          ) : null}
          {item.when ? <ConditionView when={item.when} /> : null}
          {item.under.length > 0 ? (
            <>
              <p className="small">
                <b>
                  <Trans>Except when</Trans>
                </b>
              </p>
              <Items items={item.under} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The coded fields as the file writes them: a lawyer checks the codes too, since filters and tables say them. */
function Codes({ option }: { readonly option: LawfulOption }) {
  const codes: readonly (readonly [OptionPart, string])[] = [
    ['decision', option.decision],
    ['decidedBy', option.decidedBy.join(', ')],
    ['authorities', option.authorities.join(', ') || '[]'],
    ['identifies', option.identifies],
    ['mustKnow', option.mustKnow.join(', ') || '[]'],
    ['familyCovered', `${option.familyCovered.inCanada}, ${option.familyCovered.abroad}`],
    ['costCode', option.costCode],
    ['givesCodes', option.givesCodes.join(', ')],
    ...(option.provinces ? [['provinces', option.provinces.join(', ')] as const] : []),
    ['inForce', `${option.inForce.from ?? '…'} – ${option.inForce.until ?? '…'}`],
  ]
  return (
    <dl className="desk-codes small">
      {codes.map(([key, value]) => (
        <div key={key}>
          <dt>
            <Text of={optionPartWords[key]} />
          </dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Disclosures({ option }: { readonly option: LawfulOption }) {
  if (option.discloses.length === 0) return null
  return (
    <section className="desk-part">
      <h4>
        <Trans>Who learns what</Trans>
      </h4>
      <ul className="desk-items">
        {option.discloses.map(({ to, what, why }) => (
          <li key={`${to.en} ${what.en}`}>
            <Text of={{ en: `${to.en}: ${what.en}, ${why.en}`, fr: `${to.fr}\u00a0: ${what.fr}, ${why.fr}` }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Readings({ option }: { readonly option: LawfulOption }) {
  const { corpus } = useDesk()
  const decisions = option.readings.flatMap((id) => corpus.law.decisions[id] ?? [])
  if (decisions.length === 0) return null
  return (
    <section className="desk-part">
      <h4>
        <Trans>Court decisions that this reading follows</Trans>
      </h4>
      <ul className="desk-items">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <b>
              <Text of={decision.citation} />
            </b>{' '}
            <Text of={decision.held} /> <BasisWords item={{ basis: 'practice', cite: [], source: decision.source }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
