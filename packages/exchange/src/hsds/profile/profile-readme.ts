import type { Language } from '@recourse/domain/shared'
import { linkTypeNames, linkTypes, profileVersion } from './link-types.ts'

const rows = (language: Language): string =>
  linkTypeNames.map((name) => `| \`${name}\` | ${linkTypes[name].tells[language]} | \`schema/${linkTypes[name].file}\` |`).join('\n')

const words: Readonly<Record<Language, (table: string) => string>> = {
  en: (table) => `# The Recourse HSDS Profile

Version ${profileVersion}, of the Human Services Data Specification (HSDS) 3.1. En français : [LISEZMOI.md](LISEZMOI.md).

HSDS says whom a service takes in one free text. The people that this network works with need more: who is taken, on what condition, what must be told or
shown, who learns what, how each of these is known, and since when. This profile adds that, and takes nothing away: every file of the profile is a file of
HSDS 3.1, and a program that does not know the profile still reads something true.

## What it adds

Attributes of a service, each with a link type of its own. The value is JSON of the form in the schema beside it; the label is plain text.

| link type | tells | form |
|---|---|---|
${table}

## Rules

- **A claim** is dated and says how it is known. Only a call, a visit or a document confirms; a page or a file is at most a reason to ask first.
- **Unknown is not no.** A claim of value \`unknown\` holds the question to ask, in both languages, that names nobody.
- **A confidential site** has its provinces and nothing finer. The schema of the service refuses places, schedules, contacts and the history of changes beside it.
- **A street address** is never one where people are sheltered.
- **Visibility** of a claim is \`public\`, \`network\` or \`trusted\`. A file holds only what those it was made for may see.
- \`eligibility_description\` is made from the claims. Where a record came from elsewhere, its own words stand first, then a line \`[Recourse / Recours]\`.
- \`recourse_kept\` holds what a record from elsewhere had in a field that could not hold it, so that nothing is lost.

## Files

- \`profile/\`: merge patches (RFC 7386) with the names of the schemas that they change, and the new schemas.
- \`schema/\`: every schema of HSDS 3.1 after the patches, in our own words (JSON Schema, draft 2020-12).
- \`datapackage.json\`: the tables of a tabular package.
- \`version.json\`: the version of the profile, and of HSDS.

All of them are made by a command: \`recourse hsds profile --write\`. Change the code, not the files. To check a directory: \`recourse hsds check FILE\`.

HSDS is made by Open Referral (docs.openreferral.org) under CC BY-SA 4.0. None of its sentences or files is copied here; names of objects and fields are its own.
`,
  fr: (table) => `# Le profil HSDS de Recours

Version ${profileVersion}, de la Human Services Data Specification (HSDS) 3.1. In English: [README.md](README.md).

HSDS dit en un seul texte libre qui un service reçoit. Les personnes avec qui ce réseau travaille ont besoin de plus : qui est reçu, à quelle condition, ce
qu’il faut dire ou montrer, qui apprend quoi, comment on sait chacune de ces choses, et depuis quand. Ce profil ajoute cela et n’enlève rien : chaque fichier
du profil est un fichier de HSDS 3.1, et un programme qui ne connaît pas le profil y lit quand même quelque chose de vrai.

## Ce qu’il ajoute

Des attributs d’un service, chacun avec son propre type de lien. La valeur est du JSON de la forme du schéma à côté; l’étiquette est du texte simple.

| type de lien | dit | forme |
|---|---|---|
${table}

## Règles

- **Une affirmation** est datée et dit comment on la sait. Seuls un appel, une visite ou un document confirment; une page ou un fichier donne au plus une raison de demander.
- **Inconnu n’est pas non.** Une affirmation de valeur \`unknown\` porte la question à poser, dans les deux langues, qui ne nomme personne.
- **Un lieu confidentiel** a ses provinces et rien de plus fin. Le schéma du service refuse à côté les lieux, les horaires, les contacts et l’historique des changements.
- **Une adresse** n’est jamais celle d’un lieu où l’on héberge.
- **La visibilité** d’une affirmation est \`public\`, \`network\` ou \`trusted\`. Un fichier ne contient que ce que peuvent voir ceux pour qui il est fait.
- \`eligibility_description\` est fait à partir des affirmations. Quand une fiche vient d’ailleurs, ses propres mots sont en premier, puis une ligne \`[Recourse / Recours]\`.
- \`recourse_kept\` garde ce qu’une fiche venue d’ailleurs avait dans un champ qui ne pouvait pas le contenir, pour que rien ne se perde.

## Fichiers

- \`profile/\` : des rustines de fusion (RFC 7386) du nom des schémas qu’elles changent, et les nouveaux schémas.
- \`schema/\` : chaque schéma de HSDS 3.1 après les rustines, dans nos propres mots (JSON Schema, version 2020-12).
- \`datapackage.json\` : les tables d’un paquet tabulaire.
- \`version.json\` : la version du profil, et celle de HSDS.

Une commande les fait tous : \`recourse hsds profile --write\`. Changez le code, pas les fichiers. Pour vérifier un répertoire : \`recourse hsds check FICHIER\`.

HSDS est l’œuvre d’Open Referral (docs.openreferral.org), sous CC BY-SA 4.0. Aucune de ses phrases ni aucun de ses fichiers n’est copié ici; les noms d’objets et de champs sont les siens.
`,
}

// In French a no-break space stands before the colon.
const spaced = (text: string): string => text.replaceAll(/(?<=\S) :(?=\s)/g, '\u00A0:')

/** The page that explains the profile, in one language. */
export const profileReadme = (language: Language): string => (language === 'fr' ? spaced(words.fr(rows('fr'))) : words.en(rows('en')))
