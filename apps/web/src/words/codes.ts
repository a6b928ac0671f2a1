import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ServiceDisclosure } from '@recourse/domain/directory'
import type { Authority, Basis, ConsequenceKind, CostCode, Decision, FamilyCovered, Gives, MustKnow, ProvinceTopic, Source } from '@recourse/domain/law'
import type { FindingKind, Verdict } from '@recourse/domain/route'
import type { NoRealisticReason } from '../features/routes/routes-state.ts'

/** Words for each thing that an option can give. */
export const givesWords = {
  safety: msg`Safety`,
  housing: msg`A place to stay`,
  health: msg`Health care`,
  status: msg`Immigration status`,
  work: msg`Work`,
  money: msg`Money owed`,
  documents: msg`Documents`,
  information: msg`Information`,
  accountability: msg`Holding someone to account`,
} as const satisfies Record<Gives, MessageDescriptor>

/** Words for who decides. */
export const decisionWords = {
  'of-right': msg`The law gives a right`,
  discretionary: msg`An official chooses`,
  service: msg`A service decides`,
  'own-choice': msg`The person decides`,
} as const satisfies Record<Decision, MessageDescriptor>

/** Words for each authority that may be involved. */
export const authorityWords = {
  ircc: msg`Immigration, Refugees and Citizenship Canada`,
  cbsa: msg`Canada Border Services Agency`,
  esdc: msg`Employment and Social Development Canada`,
  police: msg`Police`,
  prosecution: msg`Crown prosecutors`,
  court: msg`A court`,
  province_labour: msg`Provincial labour inspectors`,
  compensation_board: msg`The workers’ compensation board`,
  child_protection: msg`Child protection`,
  consulate: msg`A consulate`,
  refugee_board: msg`Immigration and Refugee Board`,
  human_rights_body: msg`A human rights body`,
  professional_body: msg`A professional body`,
  social_assistance: msg`Social assistance office`,
} as const satisfies Record<Authority, MessageDescriptor>

/** Why no option was realistic. */
export const noRealisticWords = {
  none_open: msg`a rule may close each one that matters`,
  too_risky: msg`the risks are too great`,
  not_here: msg`nobody near here does it`,
  too_long: msg`it takes too long`,
  too_costly: msg`it costs too much`,
  not_wanted: msg`none of them is wanted`,
} as const satisfies Record<NoRealisticReason, MessageDescriptor>

/** A finding in a word or two, as one thing among others that may change. Never a verdict. */
export const findingTags = {
  open: msg`can be asked for`,
  closed: msg`a rule may close it`,
  unknown: msg`depends`,
  'not-in-force': msg`not in force`,
  'being-checked': msg`being checked`,
} as const satisfies Record<FindingKind, MessageDescriptor>

/** Words for each of the four consequences, inside a sentence. */
export const consequenceWords = {
  charges: msg`criminal charges`,
  detention: msg`detention`,
  removal: msg`removal from Canada`,
  sharing: msg`sharing of information`,
} as const satisfies Record<ConsequenceKind, MessageDescriptor>

/** Words for what something costs. */
export const costWords = {
  free: msg`Free`,
  fee: msg`A fee`,
  varies: msg`It varies`,
  unknown: msg`Not found`,
} as const satisfies Record<CostCode, MessageDescriptor>

/** Words for whether family is covered. */
export const coveredWords = {
  yes: msg`Covered`,
  some: msg`Covered in part`,
  no: msg`Not covered`,
  unknown: msg`No rule found`,
} as const satisfies Record<FamilyCovered, MessageDescriptor>

/** Words for those who have to know, inside a list. */
export const mustKnowWords = {
  employer: msg`the employer`,
  former_employer: msg`the former employer`,
  person_feared: msg`the person who is feared`,
  sponsor: msg`the sponsor`,
  adviser: msg`the immigration adviser`,
  parent_or_guardian: msg`a parent or guardian`,
  public: msg`the public: it is not private`,
} as const satisfies Record<MustKnow, MessageDescriptor>

/** What the rules of a province are about. */
export const topicWords = {
  wages: msg`Wages`,
  recruiters: msg`Recruiters`,
  injury: msg`Injury at work`,
  protective_order: msg`Orders that protect`,
  civil_claim: msg`Suing for money`,
  victim_compensation: msg`Compensation after a crime`,
  child_protection: msg`Child protection`,
  social_assistance: msg`Social assistance`,
  human_rights: msg`Human rights`,
  health_coverage: msg`Health coverage`,
} as const satisfies Record<ProvinceTopic, MessageDescriptor>

/** What a statement rests on, in a word or two. */
export const basisWords = {
  law: msg`law`,
  policy: msg`policy`,
  practice: msg`practice`,
  memory: msg`from memory, not checked`,
} as const satisfies Record<Basis, MessageDescriptor>

/** What kind of page a source is. */
export const sourceWords = {
  official: msg`official page`,
  parliament: msg`Parliament`,
  news: msg`news report`,
  ngo: msg`page of an organization`,
  firm: msg`page of a law firm`,
  research: msg`research`,
} as const satisfies Record<Source['kind'], MessageDescriptor>

/** Whether a service may take the person, in a few words. */
export const verdictWords = {
  takes: msg`Takes`,
  'takes-if': msg`Takes, if`,
  'ask-first': msg`Ask first`,
  'will-not': msg`Says it will not`,
} as const satisfies Record<Verdict, MessageDescriptor>

/** Who may come to know, as the directory codes it. */
export const recipientWords = {
  none: msg`Says it tells nobody without consent`,
  police: msg`Police`,
  cbsa: msg`Canada Border Services Agency`,
  ircc: msg`Immigration, Refugees and Citizenship Canada`,
  esdc: msg`Employment and Social Development Canada`,
  child_protection: msg`Child protection`,
  employer: msg`The employer`,
  insurer: msg`An insurer`,
  funder: msg`Those who fund it`,
  unknown: msg`Not known`,
} as const satisfies Record<ServiceDisclosure['recipients'][number], MessageDescriptor>
