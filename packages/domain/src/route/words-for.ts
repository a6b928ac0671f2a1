import type { Finding, LawfulOption, ReviewState } from '../law/index.ts'
import type { Bilingual, Language } from '../shared/index.ts'
import type { Fact } from '../situation/index.ts'

/** What is needed to say a finding: the option, what was found, its review, and the vocabulary for the labels of facts. */
export type ToSay = {
  readonly option: LawfulOption
  readonly found: Finding
  readonly review: ReviewState
  readonly facts: ReadonlyMap<string, Fact>
}

const both = (say: (language: Language) => string): Bilingual => ({ en: say('en'), fr: say('fr') })

const languages = { en: { colon: ': ', and: '; ' }, fr: { colon: '\u00a0: ', and: '; ' } } as const

/** Whoever decides or gives it, the sentence says so: nothing is ever simply open. */
function openWords({ option, review }: ToSay): Bilingual {
  switch (option.decision) {
    case 'discretionary':
      return both((l) => (l === 'en' ? `Can be requested; decided by ${option.decider.en}.` : `Peut être demandé; décidé par ${option.decider.fr}.`))
    case 'of-right':
      return review === 'signed'
        ? { en: 'Nothing in the law read here closes this.', fr: 'Rien, dans le droit lu ici, ne ferme cette voie.' }
        : { en: 'In a draft reading of the law, nothing closes this.', fr: 'Selon une lecture provisoire du droit, rien ne ferme cette voie.' }
    case 'service':
      return { en: 'Can be asked for; each service has its own rules.', fr: 'Peut être demandé; chaque service a ses propres règles.' }
    case 'own-choice':
      return { en: 'A free choice, whatever was answered.', fr: 'Un choix libre, quelles que soient les réponses.' }
  }
}

/** Names what closes it: bars in their own words, elements as what the rule asks for. */
function closedWords({ option, found }: ToSay): Bilingual {
  const bars = option.bars.filter((bar) => found.blockedBy.includes(bar.id))
  const elements = option.requires.filter((element) => found.blockedBy.includes(element.id))
  return both((l) => {
    const { colon, and } = languages[l]
    const asks = elements.map((e) => (l === 'en' ? `it requires “${e.text.en}”` : `elle exige «\u00a0${e.text.fr}\u00a0»`))
    const parts = [...bars.map((bar) => bar.text[l]), ...asks]
    return `${l === 'en' ? 'A rule may close this' : 'Une règle peut fermer cette voie'}${colon}${parts.join(and)}`
  })
}

function unknownWords({ option, found, facts }: ToSay): Bilingual {
  if (found.judged.length > 0) {
    const ways = option.bars.flatMap((bar) => bar.exceptions).filter((way) => found.judged.includes(way.id))
    return both((l) => {
      const said = ways.map((way) => way.text[l]).join(languages[l].and)
      return l === 'en'
        ? `Not settled: a lawyer must judge whether this fits: ${said}`
        : `Pas établi\u00a0: un avocat doit juger si ceci s’applique\u00a0: ${said}`
    })
  }
  if (found.notRead)
    return {
      en: 'Not known: this card did not look at the rules of this province. Ask a legal clinic there.',
      fr: 'On ne sait pas : cette fiche n’a pas regardé les règles de cette province. Demandez à une clinique juridique de l’endroit.',
    }
  return both((l) => {
    const labels = found.missing.map((id) => facts.get(id)?.label[l] ?? id).join(languages[l].and)
    if (labels === '') return l === 'en' ? 'Not settled.' : 'Pas encore établi.'
    return l === 'en' ? `Not settled yet. It depends on: ${labels}` : `Pas encore établi. Cela dépend de\u00a0: ${labels}`
  })
}

/** The sentence that the evidence allows for a finding, in both languages. Holds labels of facts, never an answer. */
export function wordsFor(toSay: ToSay): Bilingual {
  switch (toSay.found.finding) {
    case 'open':
      return openWords(toSay)
    case 'closed':
      return closedWords(toSay)
    case 'unknown':
      return unknownWords(toSay)
    case 'not-in-force':
      return { en: 'Not in force on this day.', fr: 'Pas en vigueur ce jour-là.' }
    case 'being-checked':
      return {
        en: 'Being checked: an error was reported, the law changed, or the review has ended. Ask a lawyer.',
        fr: 'En vérification : une erreur a été signalée, le droit a changé ou la révision a pris fin. Demandez à un avocat.',
      }
  }
}
