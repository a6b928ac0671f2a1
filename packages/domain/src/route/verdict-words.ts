import type { AskedDatum, Criterion, Service } from '../directory/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import { dayInWords } from './day-in-words.ts'
import { byWeight } from './questions-to-put.ts'
import type { ServiceMatch, Verdict } from './route-plan.ts'
import { ended, saidInWords } from './said-when.ts'
import type { Weighed } from './weigh-claims.ts'

const told = {
  status: { en: 'immigration status', fr: 'le statut d’immigration' },
  gender: { en: 'gender', fr: 'le genre' },
  age: { en: 'age', fr: 'l’âge' },
  province: { en: 'the province', fr: 'la province' },
  exploitation: { en: 'the form of exploitation', fr: 'la forme d’exploitation' },
  household: { en: 'who comes along', fr: 'qui vient aussi' },
  language: { en: 'the languages spoken', fr: 'les langues parlées' },
  other: { en: 'this', fr: 'cela' },
} as const satisfies Record<Criterion['kind'], Bilingual>

const data = {
  status: told.status,
  gender: told.gender,
  age: told.age,
  exploitation: told.exploitation,
  name: { en: 'a name', fr: 'un nom' },
  id_document: { en: 'a piece of identification', fr: 'une pièce d’identité' },
  health_card: { en: 'a health card', fr: 'une carte d’assurance maladie' },
  address: { en: 'an address', fr: 'une adresse' },
  employer: { en: 'the employer', fr: 'l’employeur' },
  income: { en: 'income', fr: 'le revenu' },
} as const satisfies Record<AskedDatum, Bilingual>

const toldOf = ({ claim }: Weighed): Bilingual => (claim.asks ? data[claim.asks] : told[claim.criterion?.kind ?? 'other'])

const nobodySaid: Bilingual = { en: 'Nobody has said yet whom it takes; call first.', fr: 'Personne n’a encore dit qui ce service reçoit; appelez d’abord.' }

const sentence = (start: Bilingual, end: Bilingual): Bilingual => ({ en: `${start.en}${end.en}`, fr: `${start.fr}${end.fr}` })

function refusalWords(service: Service, w: Weighed): Bilingual {
  const said = saidInWords(w.claim, service)
  if (w.fit === 'withheld') {
    const { en, fr } = toldOf(w)
    return sentence(said, { en: `. It asks to be told: ${en}. Nobody has to say it.`, fr: `. Il faudrait lui dire\u00A0: ${fr}. Personne n’y est tenu.` })
  }
  return w.state === 'confirmed'
    ? sentence(said, { en: '. This closes it, unless it makes an exception.', fr: '. Cela ferme cette porte, sauf exception de sa part.' })
    : sentence(said, { en: '. This may close it; only a call would tell.', fr: '. Cela peut fermer cette porte; seul un appel le dira.' })
}

function askFirstWords(service: Service, weighed: readonly Weighed[]): Bilingual {
  const something = weighed.filter((x) => x.claim.value !== 'unknown').sort(byWeight)
  const w = something.find((x) => x.verdict === 'ask-first') ?? something[0]
  if (!w) return nobodySaid
  const said = saidInWords(w.claim, service)
  return w.state === 'lapsed'
    ? sentence(said, { en: '. That is too old to rely on; call first.', fr: '. C’est trop ancien pour s’y fier; appelez d’abord.' })
    : sentence(said, { en: '; call first.', fr: '; appelez d’abord.' })
}

// The oldest of the confirmations: a chain is as fresh as its oldest link.
function confirmedOn(weighed: readonly Weighed[]): Bilingual {
  const days: readonly Day[] = weighed.flatMap((w) => w.claim.verified ?? []).sort()
  return dayInWords(days[0] ?? '')
}

function takesWords(weighed: readonly Weighed[], conditions: readonly Bilingual[]): Bilingual {
  const { en, fr } = confirmedOn(weighed)
  const when = { en: `The service confirmed on ${en} whom it takes`, fr: `Le service a confirmé le ${fr} qui il reçoit` }
  return conditions.length === 0
    ? sentence(when, { en: '. Call before relying on it.', fr: '. Appelez avant de compter dessus.' })
    : sentence(when, {
        en: ', on conditions: see the steps. Call before relying on it.',
        fr: ', à des conditions\u00A0: voyez les étapes. Appelez avant de compter dessus.',
      })
}

/** The sentence that evidence allows for a verdict: who said what and when, and what that does and does not settle. Nothing of the person is in it. */
export function verdictWords(service: Service, verdict: Verdict, weighed: readonly Weighed[]): Bilingual {
  switch (verdict) {
    case 'takes':
    case 'takes-if':
      return takesWords(weighed, conditionsIn(weighed))
    case 'ask-first':
      return askFirstWords(service, weighed)
    case 'will-not': {
      const refusal = weighed.filter((w) => w.verdict === 'will-not').sort(byConfirmation)[0]
      if (!refusal) throw new Error('a refusal without a claim that refuses')
      return refusalWords(service, refusal)
    }
  }
}

// What the service said outweighs a page, and a plain refusal outweighs one that a word would lift.
const byConfirmation = (a: Weighed, b: Weighed): number =>
  Number(b.state === 'confirmed') - Number(a.state === 'confirmed') || Number(a.fit === 'withheld') - Number(b.fit === 'withheld') || byWeight(a, b)

function mustBeTold(w: Weighed): Bilingual {
  const { en, fr } = toldOf(w)
  return {
    en: `It asks to be told or shown: ${en}. That is for the person to decide.`,
    fr: `Il demande qu’on lui dise ou montre : ${fr}. C’est à la personne d’en décider.`,
  }
}

const conditionsIn = (weighed: readonly Weighed[]): readonly Bilingual[] =>
  weighed.flatMap((w) => {
    if (w.claim.asks !== undefined && w.effect === 'conditional') return [mustBeTold(w)]
    return w.claim.value === 'conditional' && w.claim.condition ? [ended(w.claim.condition)] : []
  })

function whatWouldChange(service: Service, w: Weighed): Bilingual {
  const { en, fr } = w.claim.ask
  if (w.fit === 'withheld') {
    const what = toldOf(w)
    return {
      en: `If this is told to ${service.name.en}: ${what.en}. That is for the person to decide.`,
      fr: `Si cela est dit à ${service.name.fr}\u00A0: ${what.fr}. C’est à la personne d’en décider.`,
    }
  }
  return w.state === 'confirmed'
    ? { en: `An exception, or a rule that has changed since. Ask: ${en}`, fr: `Une exception, ou une règle qui aurait changé depuis. Demandez\u00A0: ${fr}` }
    : { en: `A page may be old or wrong. Ask: ${en}`, fr: `Une page peut être ancienne ou fausse. Demandez\u00A0: ${fr}` }
}

/** For `will-not`, what would change it; otherwise the conditions to meet first. Each once. */
export function stepsOf(service: Service, verdict: Verdict, weighed: readonly Weighed[]): readonly Bilingual[] {
  const refusals = weighed.filter((w) => w.verdict === 'will-not').sort(byConfirmation)
  const steps = verdict === 'will-not' ? refusals.map((w) => whatWouldChange(service, w)) : conditionsIn(weighed)
  return steps.filter((step, i) => steps.findIndex((other) => other.en === step.en) === i)
}

/** Why this verdict: each claim that decides, with who said it and when, most decisive first. */
export const reasonsOf = (service: Service, weighed: readonly Weighed[]): ServiceMatch['reasons'] =>
  [...weighed]
    .sort(byWeight)
    .map((w) => ({ claim: w.claim.id, text: w.claim.value === 'unknown' ? ended(w.claim.text) : ended(saidInWords(w.claim, service)), effect: w.effect }))
