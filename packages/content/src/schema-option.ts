import { z } from 'zod'
import { message } from './content-problem.ts'
import { cited, condition, conditionals, statement } from './schema-shared.ts'
import { bilingual, day, fault, provisionId, sheet, slug, twoVoices, wordId } from './schema-text.ts'

const requirement = z
  .strictObject({
    id: slug,
    when: condition,
    text: bilingual,
    cite: z.array(provisionId),
    basis: z.exactOptional(z.enum(['law', 'policy', 'practice', 'memory'])),
  })
  .check((ctx) => {
    if ((ctx.value.basis ?? 'law') === 'law' && ctx.value.cite.length === 0)
      fault(
        ctx,
        message(
          'an element of law cites no provision',
          'un élément de droit ne cite aucune disposition',
          'cite the provision, or say basis: policy, practice or memory',
          'citez la disposition, ou écrivez basis : policy, practice ou memory',
        ),
        ['cite'],
      )
  })

const exception = z.strictObject({ id: slug, when: condition, text: bilingual, cite: cited, judged: z.exactOptional(z.literal(true)) })
const bar = z.strictObject({ id: slug, when: condition, text: bilingual, cite: cited, exceptions: z.array(exception) })
const lawyerOnly = z.strictObject({ id: slug, text: bilingual, cite: cited })
const toDiscuss = z.strictObject({ text: bilingual, cite: z.array(provisionId) })
const caution = z.strictObject({ id: slug, when: z.exactOptional(condition), statement })
const disclosure = z.strictObject({ to: bilingual, what: bilingual, why: bilingual })

const authorities = [
  'ircc',
  'cbsa',
  'esdc',
  'police',
  'prosecution',
  'court',
  'province_labour',
  'compensation_board',
  'child_protection',
  'consulate',
  'refugee_board',
  'human_rights_body',
  'professional_body',
  'social_assistance',
] as const
const deciders = [
  'person',
  'service',
  'immigration_officer',
  'border_officer',
  'minister',
  'refugee_protection_division',
  'refugee_appeal_division',
  'immigration_division',
  'immigration_appeal_division',
  'federal_court',
  'criminal_court',
  'civil_court',
  'police',
  'labour_inspector',
  'tribunal',
  'compensation_board',
  'professional_body',
  'province',
] as const
const othersWhoMustKnow = ['employer', 'former_employer', 'person_feared', 'sponsor', 'adviser', 'parent_or_guardian', 'public'] as const
const covered = z.enum(['yes', 'some', 'no', 'unknown'])
const gives = ['safety', 'housing', 'health', 'status', 'work', 'money', 'documents', 'information', 'accountability'] as const

const lines = sheet.check((ctx) => {
  const { en } = ctx.value
  if (en.length < 3 || en.length > 5)
    fault(
      ctx,
      message('the sheet does not have 3 to 5 lines', 'la feuille n’a pas de 3 à 5 lignes', 'shorten or complete it', 'raccourcissez-la ou complétez-la'),
      ['en'],
    )
})

const missingConsequences = message(
  'an authority is involved and the consequences are missing',
  'une autorité prend part et les conséquences manquent',
  'write consequences: charges, detention, removal and sharing',
  'écrivez consequences : charges, detention, removal et sharing',
)
const strayConsequences = message(
  'consequences are given though no authority is involved',
  'des conséquences sont données alors qu’aucune autorité ne prend part',
  'name the authority, or remove the consequences',
  'nommez l’autorité, ou enlevez les conséquences',
)

const identifiesToNobody = message(
  'the option says that it identifies the person to an authority, and names none',
  'l’option dit qu’elle fait connaître la personne à une autorité, et n’en nomme aucune',
  'write identifies: never, or name the authority',
  'écrivez identifies : never, ou nommez l’autorité',
)

/** What is open in law, or simply possible. */
export const optionFile = z
  .strictObject({
    title: bilingual,
    summary: twoVoices,
    decision: z.enum(['of-right', 'discretionary', 'service', 'own-choice']),
    decider: bilingual,
    decidedBy: z.array(z.enum(deciders)).min(1),
    authorities: z.array(z.enum(authorities)),
    identifies: z.enum(['always', 'may', 'never']),
    mustKnow: z.array(z.enum(othersWhoMustKnow)),
    familyCovered: z.strictObject({ inCanada: covered, abroad: covered }),
    costCode: z.enum(['free', 'fee', 'varies', 'unknown']),
    givesCodes: z.array(z.enum(gives)).min(1),
    provinces: z.exactOptional(z.array(wordId).min(1)),
    inForce: z.strictObject({ from: z.exactOptional(day), until: z.exactOptional(day) }),
    relevance: condition,
    requires: z.array(requirement),
    bars: z.array(bar),
    lawyerOnly: z.array(lawyerOnly),
    toDiscuss: z.array(toDiscuss),
    gives: conditionals,
    notRequired: z.array(statement),
    risks: conditionals,
    inPractice: z.array(statement),
    readings: z.array(slug),
    cautions: z.array(caution),
    consequences: z.exactOptional(z.strictObject({ charges: conditionals, detention: conditionals, removal: conditionals, sharing: conditionals })),
    family: z.strictObject({ inCanada: statement, abroad: statement }),
    timing: z.array(statement),
    cost: z.array(statement),
    discloses: z.array(disclosure),
    needs: z.array(wordId),
    sheet: lines,
  })
  .check((ctx) => {
    const involved = ctx.value.authorities.length > 0
    if (involved && !ctx.value.consequences) fault(ctx, missingConsequences, ['authorities'])
    if (!involved && ctx.value.consequences) fault(ctx, strayConsequences, ['consequences'])
    if (!involved && ctx.value.identifies !== 'never') fault(ctx, identifiesToNobody, ['identifies'])
  })
