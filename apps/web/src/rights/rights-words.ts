import type { ServiceDisclosure } from '@recourse/domain/directory'
import type { Basis } from '@recourse/domain/law'
import type { SheetLanguage } from '@recourse/domain/shared'

type Recipient = ServiceDisclosure['recipients'][number]

/** The fixed words of a page on rights. */
export type RightsWords = {
  readonly name: string
  readonly house: string
  readonly skip: string
  readonly languages: string
  readonly leave: string
  readonly danger: string
  readonly police: string
  readonly draft: string
  readonly drafts: string
  readonly readOn: string
  readonly readBetween: string
  readonly made: string
  readonly basis: Readonly<Record<Basis, string>>
  readonly marks: string
  readonly undated: string
  readonly noted: string
  readonly checking: string
  readonly services: string
  readonly everywhere: string
  readonly site: string
  readonly seenTwice: string
  readonly seenOnce: string
  readonly noPhone: string
  readonly learns: string
  readonly learnsUnknown: string
  readonly recipients: Readonly<Record<Recipient, string>>
  readonly spoken: string
  readonly aboutPage: string
  readonly shortForms: string
  readonly official: string
  readonly translation: string | null
  readonly leaving: string
  readonly others: string
  readonly all: string
  readonly app: string
}

const en: RightsWords = {
  name: 'English',
  house: 'Recourse',
  skip: 'Skip to the text',
  languages: 'Languages',
  leave: 'Leave this page',
  danger: 'In danger now: call',
  police: 'It brings the police. You can ask for an interpreter.',
  draft: 'This page is a draft: no lawyer has signed it. It is information, not advice. Check before you act.',
  drafts: 'These pages are drafts: no lawyer has signed them. They are information, not advice.',
  readOn: 'Federal law as it stood on {from}.',
  readBetween: 'Federal law as it stood between {from} and {to}.',
  made: 'Page made on {day}.',
  basis: { law: 'Law', policy: 'Policy', practice: 'Practice', memory: 'Not checked' },
  marks:
    'Under each point is what it rests on. Law: a text that says so. Policy: what an authority says it does. Practice: what others say. Not checked: noted from memory.',
  undated: 'undated page',
  noted: 'noted on {day}',
  checking: 'Being checked: a change in this text of law was found on {day}. Do not rely on this point.',
  services: 'Who can help',
  everywhere: 'All of Canada',
  site: 'Site',
  seenTwice: 'seen on two or more public pages',
  seenOnce: 'seen on one public page: check it when you call',
  noPhone: 'No number is shown: none was found that a page of the service or of an official body confirms.',
  learns: 'Who may learn of it:',
  learnsUnknown: 'not known, so ask first',
  recipients: {
    none: 'otherwise nobody without your yes, it says',
    police: 'police',
    cbsa: 'border officers (CBSA)',
    ircc: 'immigration (IRCC)',
    esdc: 'the federal employment department (ESDC)',
    child_protection: 'child protection',
    employer: 'the employer',
    insurer: 'an insurer',
    funder: 'those who fund it',
    unknown: 'others are not known',
  },
  spoken: 'Languages:',
  aboutPage: 'About this page',
  shortForms: 'Short forms',
  official: 'Official texts: laws-lois.justice.gc.ca',
  translation: null,
  leaving: 'Leaving opens a weather page. The history of the browser still lists this one, and a call shows in the phone’s list.',
  others: 'Other pages',
  all: 'All pages',
  app: 'Recourse, for people who help',
}

const fr: RightsWords = {
  name: 'Français',
  house: 'Recours',
  skip: 'Aller au texte',
  languages: 'Langues',
  leave: 'Quitter cette page',
  danger: 'En danger maintenant\u00a0: appelez le',
  police: 'Il fait venir la police. Vous pouvez demander un interprète.',
  draft: 'Cette page est une ébauche\u00a0: aucun avocat ne l’a signée. C’est de l’information, pas un avis juridique. Vérifiez avant d’agir.',
  drafts: 'Ces pages sont des ébauches\u00a0: aucun avocat ne les a signées. C’est de l’information, pas un avis juridique.',
  readOn: 'Droit fédéral tel qu’il était le {from}.',
  readBetween: 'Droit fédéral tel qu’il était entre le {from} et le {to}.',
  made: 'Page faite le {day}.',
  basis: { law: 'Loi', policy: 'Politique', practice: 'Pratique', memory: 'Non vérifié' },
  marks:
    'Sous chaque point est écrit sur quoi il repose. Loi\u00a0: un texte qui le dit. Politique\u00a0: ce qu’une autorité dit faire. Pratique\u00a0: ce que d’autres en disent. Non vérifié\u00a0: noté de mémoire.',
  undated: 'page sans date',
  noted: 'noté le {day}',
  checking: 'En vérification\u00a0: un changement de ce texte de loi a été constaté le {day}. Ne vous fiez pas à ce point.',
  services: 'Qui peut aider',
  everywhere: 'Tout le Canada',
  site: 'Site',
  seenTwice: 'vu sur deux pages publiques ou plus',
  seenOnce: 'vu sur une page publique\u00a0: à vérifier en appelant',
  noPhone: 'Aucun numéro n’est montré\u00a0: aucun n’a été trouvé qu’une page du service ou d’un organisme officiel confirme.',
  learns: 'Qui peut l’apprendre\u00a0:',
  learnsUnknown: 'on ne sait pas; demandez d’abord',
  recipients: {
    none: 'sinon personne sans votre oui, selon le service',
    police: 'la police',
    cbsa: 'les services frontaliers (ASFC)',
    ircc: 'l’immigration (IRCC)',
    esdc: 'le ministère fédéral de l’Emploi (EDSC)',
    child_protection: 'la protection de l’enfance',
    employer: 'l’employeur',
    insurer: 'un assureur',
    funder: 'ses bailleurs de fonds',
    unknown: 'pour les autres, on ne sait pas',
  },
  spoken: 'Langues\u00a0:',
  aboutPage: 'À propos de cette page',
  shortForms: 'Abréviations',
  official: 'Textes officiels\u00a0: laws-lois.justice.gc.ca',
  translation: null,
  leaving: 'Quitter ouvre une page de météo. L’historique du navigateur garde l’adresse de celle-ci, et un appel se voit dans la liste du téléphone.',
  others: 'Autres pages',
  all: 'Toutes les pages',
  app: 'Recours, pour les personnes qui aident',
}

const es: RightsWords = {
  name: 'Español',
  house: 'Recourse',
  skip: 'Ir al texto',
  languages: 'Idiomas',
  leave: 'Salir de esta página',
  danger: 'En peligro ahora: llame al',
  police: 'Viene la policía. Puede pedir un intérprete.',
  draft: 'Esta página es un borrador: ningún abogado la ha firmado. Es información, no asesoría legal. Verifique antes de actuar.',
  drafts: 'Estas páginas son borradores: ningún abogado las ha firmado. Son información, no asesoría legal. Traducción nuestra.',
  readOn: 'Leyes federales tal como eran el {from}.',
  readBetween: 'Leyes federales tal como eran entre el {from} y el {to}.',
  made: 'Página hecha el {day}.',
  basis: { law: 'Ley', policy: 'Política', practice: 'Práctica', memory: 'Sin verificar' },
  marks:
    'Debajo de cada punto está en qué se basa. Ley: un texto que lo dice. Política: lo que una autoridad dice que hace. Práctica: lo que dicen otros. Sin verificar: anotado de memoria.',
  undated: 'página sin fecha',
  noted: 'anotado el {day}',
  checking: 'En revisión: se encontró un cambio en este texto de ley el {day}. No se fíe de este punto.',
  services: 'Quién puede ayudar',
  everywhere: 'Todo Canadá',
  site: 'Sitio',
  seenTwice: 'visto en dos o más páginas públicas',
  seenOnce: 'visto en una página pública: verifíquelo al llamar',
  noPhone: 'No se muestra ningún número: no se encontró ninguno que confirme una página del servicio o de un organismo oficial.',
  learns: 'Quién puede enterarse:',
  learnsUnknown: 'no se sabe; pregunte antes',
  recipients: {
    none: 'si no, nadie sin su sí, según el servicio',
    police: 'la policía',
    cbsa: 'los agentes de frontera (CBSA)',
    ircc: 'inmigración (IRCC)',
    esdc: 'el ministerio federal de empleo (ESDC)',
    child_protection: 'la protección de menores',
    employer: 'el empleador',
    insurer: 'una aseguradora',
    funder: 'quienes lo financian',
    unknown: 'de los demás no se sabe',
  },
  spoken: 'Idiomas:',
  aboutPage: 'Sobre esta página',
  shortForms: 'Abreviaturas',
  official: 'Textos oficiales, en inglés y francés: laws-lois.justice.gc.ca',
  translation: 'Traducción nuestra, no oficial. Los enlaces llevan a los textos oficiales en inglés. Lo que no tenemos en español está en inglés.',
  leaving: 'Al salir se abre una página del tiempo. El historial del navegador conserva la dirección de esta, y una llamada queda en la lista del teléfono.',
  others: 'Otras páginas',
  all: 'Todas las páginas',
  app: 'Recourse, para quienes ayudan (en inglés)',
}

/** The words in each language of the pages. The Spanish is our own translation and says so. */
export const rightsWords = { en, fr, es } as const satisfies Record<SheetLanguage, RightsWords>

/** The languages of the pages, in the order in which they are offered. */
export const rightsLanguages = ['en', 'fr', 'es'] as const satisfies readonly SheetLanguage[]
