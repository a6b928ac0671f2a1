import type { Told } from '../storage/index.ts'

/** The help of the commands that operate a server. */
export const help: Told = {
  en: `recourse: operating a server

  recourse serve                     run the server, in the foreground
  recourse migrate                   bring the database up to what this program knows, and stop
  recourse backup FILE               write all that the server keeps to a file, as it is at one moment
  recourse restore FILE              put a backup, or one exported network, into an empty database
  recourse export-network ID FILE    write one network whole to a file, to move it to a server of its own

Options
  --lang en|fr      language of the answer (otherwise the one of the terminal)
  --help

The database is the one of the environment: DATABASE_URL and DATABASE_ADMIN_URL for PostgreSQL 15 or newer, otherwise the folder RECOURSE_DATA
(.recourse/data) for the embedded one, which one process uses at a time: stop the server before a backup of that one.
No file is overwritten, and none is left half written. A backup holds what docs/what-the-server-sees.md lists: keep it as you keep the server.
Exit codes: 0 done, 2 usage, 3 file that was given, 5 our fault, 9 the database.`,
  fr: `recourse : exploiter un serveur

  recourse serve                     fait tourner le serveur, au premier plan
  recourse migrate                   amène la base à ce que connaît ce programme, et s’arrête
  recourse backup FICHIER            écrit tout ce que garde le serveur dans un fichier, tel qu’à un moment donné
  recourse restore FICHIER           met une sauvegarde, ou un réseau exporté, dans une base vide
  recourse export-network ID FICHIER    écrit un réseau entier dans un fichier, pour l’installer sur son propre serveur

Options
  --lang en|fr      langue de la réponse (sinon celle du terminal)
  --help

La base est celle de l’environnement : DATABASE_URL et DATABASE_ADMIN_URL pour PostgreSQL 15 ou plus récent, sinon le dossier RECOURSE_DATA
(.recourse/data) pour la base intégrée, qu’un seul processus emploie à la fois : arrêtez le serveur avant de la sauvegarder.
Aucun fichier n’est écrasé, aucun ne reste à moitié écrit. Une sauvegarde contient ce que dit docs/ce-que-le-serveur-voit.md : gardez-la comme le serveur.
Codes de sortie : 0 fait, 2 commande mal écrite, 3 fichier donné, 5 erreur de Recours, 9 la base de données.`,
}

/** What is said when each command is done, or was not understood. */
export const sayings = {
  unknown: {
    en: 'There is no such command, or something is missing. See: recourse --help',
    fr: 'Cette commande n’existe pas, ou il manque quelque chose. Voir : recourse --help',
  },
  'backup-done': { en: 'The backup is written.', fr: 'La sauvegarde est écrite.' },
  'restore-done': { en: 'Everything is restored. Nobody is signed in.', fr: 'Tout est restauré. Personne n’est connecté.' },
  'export-done': { en: 'The network is written.', fr: 'Le réseau est écrit.' },
  'migrate-done': { en: 'The database is up to date.', fr: 'La base est à jour.' },
  internal: { en: 'Something broke on our side', fr: 'Quelque chose n’a pas fonctionné de notre côté' },
} as const satisfies Record<string, Told>
