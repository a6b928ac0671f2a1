import type { Service } from '@recourse/domain/directory'
import { type Corpus, matchServices, type ServiceMatch } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import type { Command } from './asked.ts'
import { section, wrapped } from './layout.ts'
import { openSituation } from './open-situation.ts'
import { storyAsText } from './scenario-text.ts'
import { exits, sayIn } from './world.ts'

function serviceOf(corpus: Corpus, match: ServiceMatch): Service {
  const service = corpus.directory.services.find((s) => s.id === match.id)
  if (!service) throw new Error('a match without its service')
  return service
}

/** One service as `match --json` gives it. Its shape is a promise to other programs. */
function matchAsJson(corpus: Corpus, m: ServiceMatch) {
  const service = serviceOf(corpus, m)
  return {
    id: m.id,
    name: service.name,
    verdict: m.verdict,
    reasons: m.reasons,
    questions: m.questions,
    discloses: service.discloses,
    km: m.km,
    openAt: m.openAt,
  }
}

function distanceInWords(km: number, access: ServiceMatch['access'], say: ReturnType<typeof sayIn>): string {
  switch (access) {
    case 'fly-in':
      return say(`about ${km} km by air; no road leads there`, `à environ ${km} km par avion; aucune route n’y mène`)
    case 'winter-road':
      return say(`about ${km} km by air; a road leads there in winter only`, `à environ ${km} km par avion; une route n’y mène qu’en hiver`)
    case 'ferry':
      return say(`about ${km} km by road and ferry`, `à environ ${km} km par la route et le traversier`)
    case undefined:
      return say(`about ${km} km by road`, `à environ ${km} km par la route`)
  }
}

function matchAsText(corpus: Corpus, m: ServiceMatch, language: Language): readonly string[] {
  const say = sayIn(language)
  const of = (text: Bilingual): string => text[language]
  const service = serviceOf(corpus, m)
  const distance = m.km === null ? [] : [distanceInWords(m.km, m.access, say)]
  const hours = { open: [say('open then', 'ouvert à ce moment')], closed: [say('closed then', 'fermé à ce moment')], unknown: [] }[m.openAt]
  const region =
    m.reach === 'region-confidential'
      ? [say('in a region that it serves; its place is confidential', 'dans une région qu’il dessert; son lieu est confidentiel')]
      : []
  const learns = service.discloses.map((d) => `${of(d.to)}${say(': ', '\u00A0: ')}${of(d.what)}`)
  return [
    '',
    `## ${of(service.name)}  (${service.id})`,
    ...wrapped(`  ${of(m.words)}`, '  '),
    ...[...region, ...distance, ...hours].map((line) => `  ${line}`),
    ...section(
      say('Because:', 'Parce que :'),
      m.reasons.map((r) => of(r.text)),
    ),
    ...section(say('Steps:', 'Étapes :'), m.steps.map(of)),
    ...section(say('Ask first, without identifying anyone:', 'À demander d’abord, sans identifier personne :'), m.questions.map(of)),
    ...section(say('Who learns what:', 'Qui apprend quoi :'), learns),
    ...section(
      say('Phone:', 'Téléphone :'),
      service.phones.map((p) => `${p.number}  ${of(p.label)}`),
    ),
  ]
}

/** `recourse match FILE`: services that may take the person, with reasons and the questions to put first. */
export const match: Command = async (asked, world) => {
  const opened = await openSituation(asked, world)
  if ('exit' in opened) return opened.exit
  const { corpus, situation, on, scenario } = opened
  const say = sayIn(asked.language)
  const known = corpus.directory.needs.map((n) => n.id)
  if (asked.need !== undefined && !known.includes(asked.need)) {
    world.err(say(`--need is one of: ${known.join(', ')}`, `--need est un de ceux-ci : ${known.join(', ')}`))
    return exits.usage
  }
  const needs = asked.need === undefined ? (situation.needs ?? []) : [asked.need]
  const found = matchServices(corpus.directory, { situation, needs }, on)
  if (asked.json) {
    const invented = scenario ? { scenario: { id: scenario.id, story: scenario.story } } : {}
    world.out(JSON.stringify({ ...invented, services: found.map((m) => matchAsJson(corpus, m)) }, null, 2))
  } else {
    for (const line of scenario ? storyAsText(scenario, asked.language) : []) world.out(line)
    world.out(`# Recourse / Recours  ${corpus.version}  ${on}`)
    world.out(
      say(
        `${found.length} service(s). Call first; nothing is ranked as advice.`,
        `${found.length} service(s). Appelez d’abord; rien n’est classé à titre de conseil.`,
      ),
    )
    for (const m of found) for (const line of matchAsText(corpus, m, asked.language)) world.out(line)
  }
  return exits.done
}
