import { Trans } from '@lingui/react/macro'
import type { ReadinessLink, ReadinessQuestion, ReadinessScreen, ReadinessStep } from '@recourse/domain/directory'
import { Tag } from '../../../design/tag.tsx'
import { type Area, addressOfArea } from '../../../words/language.ts'
import { useWords } from '../../../words/voice.tsx'
import { answerWords, protectsWords, screenWords } from './readiness-words.ts'

/** What to do next, first what protects people; who begins, and where. */
export function NextSteps({ steps, questions }: { readonly steps: readonly ReadinessStep[]; readonly questions: readonly ReadinessQuestion[] }) {
  const { text, word } = useWords()
  return (
    <section className="card flow-tight" aria-labelledby="readiness-next">
      <h2 id="readiness-next">
        <Trans>What to do next</Trans>
      </h2>
      {steps.length === 0 ? (
        <p className="soft">
          <Trans>Answer a question: each “not yet” and “in part” brings a next step here.</Trans>
        </p>
      ) : (
        <ol className="bare shared-list flow-tight">
          {steps.map((step) => {
            const question = questions.find(({ id }) => id === step.question)
            return (
              <li key={step.question} className="flow-tight" data-step={step.question}>
                <p className="row">
                  <Tag tone={step.protects === 'people' ? 'risk' : 'info'}>{word(protectsWords[step.protects])}</Tag>
                  <span className="small soft">{word(answerWords[step.answer])}</span>
                </p>
                {question ? <p className="small soft">{text(question.ask)}</p> : null}
                <p>
                  <b>
                    <Trans>{text(step.who)}:</Trans>
                  </b>{' '}
                  {text(step.what)}
                </p>
                <Where link={step.link} />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

const areas: { readonly [S in ReadinessScreen]?: Area } = {
  routes: 'routes',
  consent: 'routes',
  sheet: 'routes',
  services: 'services',
  calls: 'services',
  network: 'network',
  members: 'network',
  practices: 'network',
}

function Where({ link }: { readonly link: ReadinessLink }) {
  const { text, word, language } = useWords()
  if (link.kind === 'how-to')
    return (
      <p className="small">
        <Trans>Guide: {text(link.guide)}, in the folder docs/how-to of Recourse.</Trans>
      </p>
    )
  const area = areas[link.screen]
  const name = word(screenWords[link.screen])
  // Gone to within the page: to load it anew would close the keys of whoever is signed in.
  const follow = (event: { readonly preventDefault: () => void }): void => {
    if (!area) return
    event.preventDefault()
    history.pushState(null, '', addressOfArea(area, language))
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
    scrollTo({ top: 0 })
  }
  return (
    <p className="small">
      {area ? (
        <a href={addressOfArea(area, language)} onClick={follow}>
          {name}
        </a>
      ) : link.screen === 'rights' ? (
        <a href={`/rights/`} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
    </p>
  )
}
