import type { Bilingual, Language } from '@recourse/domain/shared'

const words: Bilingual = {
  en: `recourse: routes, protections and response, on the command line

  recourse check                     check all content; list what is wrong, by file and place
  recourse explain FILE              what is open in law in a situation, why, and what to ask next
  recourse match FILE                who may take the person, and what to ask them first
  recourse review [--province ID]    list what no lawyer has signed
  recourse review show OPTION        an option whole, to read and print before signing
  recourse review provision ID       a provision and everything that rests on it
  recourse review sign OPTION --by NAME --capacity TEXT --until DATE [--provinces ON,QC]
  recourse review report OPTION --what TEXT     report an error: freezes the option
  recourse review resolve OPTION                the reported errors are repaired
  recourse review log                every error that was reported
  recourse review take FILE          record a signature or a report made on the page /en/desk/
  recourse law verify --xml DIR      which cited official texts changed since they were read, and what rests on them
  recourse law import --xml DIR      keep the official texts on this machine; never committed
  recourse law import --site         the same, fetched from laws-lois.justice.gc.ca
  recourse law show ID               a provision: our words beside its official text
  recourse law reread ID --xml DIR   a person has read the changed text again: ends the freeze
  recourse places TEXT               find the id of a town or of three postal characters
  recourse hsds check FILE|DIR       a directory against HSDS 3.1 and our profile: what is wrong, and where
  recourse hsds check URL            an HSDS API, at any server: what does not follow the standard
  recourse hsds export --out FILE    our services in HSDS 3.1: .json, .ndjson or a .zip of tables
  recourse hsds profile              whether docs/hsds/profile is what the code makes
  recourse serve | migrate           run the server; bring its database up to date
  recourse backup | restore FILE     write all that the server keeps to a file; put it into an empty database
  recourse export-network ID FILE    write one network of the server to a file

Options
  --lang en|fr      language of the answer (otherwise the one of the terminal)
  --json            explain, match, law verify: the answer as JSON
  --on DATE         the day of the question, as 2026-11-24 (otherwise the file's, otherwise today)
  --need ID         match: one need, as shelter
  --content DIR     content to use (otherwise content/ of this repository)
  --corpus DIR      explain, match: a built corpus, whose signature is verified first
  --key TEXT        the public key to trust (otherwise the one beside the corpus)
  --xml DIR         law: the consolidated laws in XML, as the government publishes them
  --write           law verify: list the changed texts in content/law/drift.yaml, which freezes what cites them
                    hsds profile: write the profile again
  --audience public|network|trusted   hsds export: whose claims are written (otherwise public)
  --out, --pack FILE   law import, law show, review show: the official texts (otherwise .recourse/official-text.json)
  --help

FILE is a situation, in YAML or JSON, or a scenario (content/scenarios/*.yaml). - reads it from standard input, so that nothing is left on the disk:

  facts:
    safe_to_talk: yes
    permit_type: lmia_tied
    control_means: [debt, isolation]
    permit_valid: unsure        # or unknown, or withheld
  on: 2026-11-24                # these four are optional, with speaks and gender
  at: 2026-11-24T21:30
  near: J2S                     # three postal characters, or a town: "Saint-Hyacinthe, QC"
  needs: [shelter]

Nothing that is asked is sent anywhere, and nothing is kept. Only two commands use the network: law import --site asks for whole
laws, and hsds check URL asks the server that you name for its public directory.
The commands of the server, from serve on, are apart: docs/how-to/operate-a-server.md.
Exit codes: 0 done, 1 check found a problem, 2 usage, 3 file that was given, 4 content or corpus broken, 5 our fault,
6 official text changed, 7 official text missing or unreadable, 8 the option is no longer what was read, 9 the server’s database.`,
  fr: `recourse : recours, protections et réponse, en ligne de commande

  recourse check                     vérifie tout le contenu; dit ce qui cloche, par fichier et endroit
  recourse explain FICHIER           ce que le droit permet dans une situation, pourquoi, et quoi demander ensuite
  recourse match FICHIER             qui peut recevoir la personne, et quoi leur demander d’abord
  recourse review [--province ID]    énumère ce qu’aucun juriste n’a signé
  recourse review show OPTION        une option en entier, à lire et à imprimer avant de signer
  recourse review provision ID       une disposition et tout ce qui repose dessus
  recourse review sign OPTION --by NOM --capacity TEXTE --until DATE [--provinces ON,QC]
  recourse review report OPTION --what TEXTE    signale une erreur : gèle l’option
  recourse review resolve OPTION                les erreurs signalées sont corrigées
  recourse review log                toutes les erreurs signalées
  recourse review take FICHIER       enregistre une signature ou un signalement fait sur la page /fr/desk/
  recourse law verify --xml DOSSIER  quels textes officiels cités ont changé depuis leur lecture, et ce qui repose dessus
  recourse law import --xml DOSSIER  garde les textes officiels sur cette machine; jamais versés au dépôt
  recourse law import --site         la même chose, depuis laws-lois.justice.gc.ca
  recourse law show ID               une disposition : nos mots à côté de son texte officiel
  recourse law reread ID --xml DOSSIER   une personne a relu le texte changé : finit le gel
  recourse places TEXTE              trouve l’identifiant d’une localité ou de trois caractères postaux
  recourse hsds check FICHIER|DOSSIER    un répertoire face à HSDS 3.1 et à notre profil : ce qui cloche, et où
  recourse hsds check URL            une API HSDS, chez n’importe quel serveur : ce qui ne suit pas le standard
  recourse hsds export --out FICHIER     nos services en HSDS 3.1 : .json, .ndjson ou un .zip de tables
  recourse hsds profile              si docs/hsds/profile est ce que fait le code
  recourse serve | migrate           fait tourner le serveur; met sa base à jour
  recourse backup | restore FICHIER  écrit tout ce que garde le serveur dans un fichier; le met dans une base vide
  recourse export-network ID FICHIER écrit un réseau du serveur dans un fichier

Options
  --lang en|fr      langue de la réponse (sinon celle du terminal)
  --json            explain, match, law verify : la réponse en JSON
  --on DATE         le jour de la question, comme 2026-11-24 (sinon celui du fichier, sinon aujourd’hui)
  --need ID         match : un besoin, comme shelter
  --content DOSSIER contenu à employer (sinon content/ de ce dépôt)
  --corpus DOSSIER  explain, match : un corpus construit, dont la signature est d’abord vérifiée
  --key TEXTE       la clé publique à croire (sinon celle qui accompagne le corpus)
  --xml DOSSIER     law : les lois codifiées en XML, comme le gouvernement les publie
  --write           law verify : inscrit les textes changés dans content/law/drift.yaml, ce qui gèle ce qui les cite
                    hsds profile : écrit de nouveau le profil
  --audience public|network|trusted   hsds export : de qui sont les affirmations écrites (sinon public)
  --out, --pack FICHIER   law import, law show, review show : les textes officiels (sinon .recourse/official-text.json)
  --help

FICHIER est une situation, en YAML ou en JSON, ou un scénario (content/scenarios/*.yaml). - le lit sur l’entrée standard, pour ne rien laisser sur le disque :

  facts:
    safe_to_talk: yes
    permit_type: lmia_tied
    control_means: [debt, isolation]
    permit_valid: unsure        # ou unknown, ou withheld
  on: 2026-11-24                # ces quatre clés sont facultatives, avec speaks et gender
  at: 2026-11-24T21:30
  near: J2S                     # trois caractères postaux, ou une localité : "Saint-Hyacinthe, QC"
  needs: [shelter]

Rien de ce qui est demandé n’est envoyé nulle part, et rien n’est gardé. Seules deux commandes vont sur le réseau : law import --site demande
des lois entières, et hsds check URL demande son répertoire public au serveur que vous nommez.
Les commandes du serveur, à partir de serve, sont à part : docs/how-to/exploiter-un-serveur.md.
Codes de sortie : 0 fait, 1 check a trouvé un problème, 2 emploi, 3 fichier donné, 4 contenu ou corpus brisé, 5 notre faute,
6 texte officiel changé, 7 texte officiel manquant ou illisible, 8 l’option n’est plus ce qui a été lu, 9 la base du serveur.`,
}

/** The help text. */
export const help = (language: Language): string => words[language]
