/** A sentence in each language. */
export type Told = { readonly en: string; readonly fr: string }

const sentences = {
  'storage-away': {
    en: 'The database cannot be reached. Nothing was lost; try again in a minute.',
    fr: 'La base de données ne répond pas. Rien n’est perdu; réessayez dans une minute.',
  },
  'storage-full': {
    en: 'The disk of the database is full. Nothing of this was written. Make room, then try again.',
    fr: 'Le disque de la base de données est plein. Rien de ceci n’a été écrit. Faites de la place, puis réessayez.',
  },
  'storage-busy': { en: 'The database has too much to do. Try again in a minute.', fr: 'La base de données a trop à faire. Réessayez dans une minute.' },
  'folder-in-use': {
    en: 'Another Recourse server is using this folder of data. Stop it first, or choose another folder with RECOURSE_DATA.',
    fr: 'Un autre serveur Recours utilise ce dossier de données. Arrêtez-le d’abord, ou choisissez un autre dossier avec RECOURSE_DATA.',
  },
  'folder-unusable': {
    en: 'The folder of data cannot be read or written. Check RECOURSE_DATA and who owns the folder.',
    fr: 'Le dossier de données ne peut être lu ou écrit. Vérifiez RECOURSE_DATA et à qui appartient le dossier.',
  },
  'folder-broken': {
    en: 'The embedded database of this folder cannot be opened. Keep the folder as it is, and restore the last backup into another.',
    fr: 'La base intégrée de ce dossier ne s’ouvre pas. Gardez le dossier tel quel, et restaurez la dernière sauvegarde dans un autre.',
  },
  'address-wrong': {
    en: 'DATABASE_URL or DATABASE_ADMIN_URL is not the address of a PostgreSQL database, as in: postgres://name:password@host:5432/recourse',
    fr: 'DATABASE_URL ou DATABASE_ADMIN_URL n’est pas l’adresse d’une base PostgreSQL, comme : postgres://nom:motdepasse@hote:5432/recourse',
  },
  'access-refused': {
    en: 'The database refuses this name or password, or there is no such database. Check DATABASE_URL and DATABASE_ADMIN_URL.',
    fr: 'La base de données refuse ce nom ou ce mot de passe, ou n’existe pas. Vérifiez DATABASE_URL et DATABASE_ADMIN_URL.',
  },
  'server-too-old': {
    en: 'This PostgreSQL is too old: Recourse needs 15 or newer.',
    fr: 'Ce PostgreSQL est trop ancien : Recours a besoin de la version 15 ou plus.',
  },
  'schema-newer': {
    en: 'This database was made by a newer Recourse, and this older program would harm it. Start the newer program, or restore the backup made before the upgrade.',
    fr: 'Cette base a été faite par un Recours plus récent, et ce programme plus ancien l’abîmerait. Lancez le programme récent, ou restaurez la sauvegarde d’avant la mise à niveau.',
  },
  'schema-older': {
    en: 'This database must be brought up to date first. Run: recourse migrate, with DATABASE_ADMIN_URL set.',
    fr: 'Cette base doit d’abord être mise à jour. Lancez : recourse migrate, avec DATABASE_ADMIN_URL.',
  },
  'schema-foreign': {
    en: 'This database holds something that Recourse did not make. Give it a database of its own.',
    fr: 'Cette base contient autre chose que ce que fait Recours. Donnez-lui une base à elle.',
  },
  'may-not-migrate': {
    en: 'The name in DATABASE_ADMIN_URL may not make roles or tables here. See docs/how-to/operate-a-server.md, “Prepare PostgreSQL”.',
    fr: 'Le nom dans DATABASE_ADMIN_URL ne peut pas créer de rôles ou de tables ici. Voir docs/how-to/exploiter-un-serveur.md, « Préparer PostgreSQL ».',
  },
  'login-unfit': {
    en: 'The name in DATABASE_URL is not a member of the role recourse_app. See docs/how-to/operate-a-server.md, “Prepare PostgreSQL”.',
    fr: 'Le nom dans DATABASE_URL n’est pas membre du rôle recourse_app. Voir docs/how-to/exploiter-un-serveur.md, « Préparer PostgreSQL ».',
  },
  'owner-needed': {
    en: 'This needs the login that owns the tables: give DATABASE_ADMIN_URL.',
    fr: 'Il faut pour cela le nom qui possède les tables : donnez DATABASE_ADMIN_URL.',
  },
  'door-unknown': {
    en: 'This server is not known to its database: give DATABASE_ADMIN_URL, or the RECOURSE_DOOR_KEY that “recourse migrate” was given.',
    fr: 'Ce serveur n’est pas connu de sa base : donnez DATABASE_ADMIN_URL, ou la RECOURSE_DOOR_KEY donnée à « recourse migrate ».',
  },
  'not-empty': {
    en: 'There is already something in this database. A backup is restored into an empty one only, so that nothing is ever overwritten.',
    fr: 'Il y a déjà quelque chose dans cette base. Une sauvegarde ne se restaure que dans une base vide, pour ne jamais rien écraser.',
  },
  'backup-broken': {
    en: 'This file is not a whole backup: it was cut short or changed. Nothing was restored.',
    fr: 'Ce fichier n’est pas une sauvegarde entière : il a été coupé ou changé. Rien n’a été restauré.',
  },
  'backup-newer': {
    en: 'This backup was made by a newer Recourse. Restore it with that program or a later one.',
    fr: 'Cette sauvegarde a été faite par un Recours plus récent. Restaurez-la avec ce programme ou un plus récent.',
  },
  'file-exists': {
    en: 'There is already a file of that name. Choose another: no backup is overwritten.',
    fr: 'Un fichier de ce nom existe déjà. Choisissez-en un autre : aucune sauvegarde n’est écrasée.',
  },
  'file-unusable': { en: 'That file cannot be read or written.', fr: 'Ce fichier ne peut être lu ou écrit.' },
  'no-such-network': { en: 'There is no such network here.', fr: 'Ce réseau n’existe pas ici.' },
} as const satisfies Record<string, Told>

/** What can go wrong with the storage that is not a mistake of ours. */
export type StorageFaultKind = keyof typeof sentences

/** A fault of the storage: its kind is its message, so that nothing of what was stored is in it. */
export type StorageFault = Error & { readonly code: StorageFaultKind; readonly told: Told }

/** Makes a fault of this kind, to be thrown. */
export const storageFault = (kind: StorageFaultKind): StorageFault => Object.assign(new Error(kind), { code: kind, told: sentences[kind] })

/** The kind of a fault of the storage, or null for any other error. */
export function storageFaultOf(error: unknown): StorageFaultKind | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && Object.hasOwn(sentences, code) ? (code as StorageFaultKind) : null
}

// PostgreSQL's codes, and Node's for a connection that is not there.
const away = /^(08...|57P0[1-5]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTDOWN|53300)$/
const full = /^(53100|ENOSPC|EDQUOT)$/
const busy = /^(40001|40P01|55P03|57014|53200|53400)$/
const awayWords = /Connection terminated|connection timeout|Client has encountered a connection error|not queryable|Query read timeout|PGlite is clos/i

function kindOf(error: Error, code: string): StorageFaultKind | null {
  if (full.test(code) || /No space left on device/i.test(error.message)) return 'storage-full'
  if (code === 'RCDOR') return 'door-unknown'
  if (away.test(code) || (code === '' && awayWords.test(error.message))) return 'storage-away'
  if (busy.test(code) || /timeout exceeded when trying to connect/.test(error.message)) return 'storage-busy'
  return /^(28...|3D000)$/.test(code) ? 'access-refused' : null
}

/** What is left of an error of the database: its code and the names of ours that it met. Its sentences repeat what was stored. */
export type RefusedByDatabase = Error & { readonly code: string; readonly table?: string; readonly constraint?: string; readonly reason?: string }

/**
 * Makes an error of the database fit to be thrown further: a named fault, or an error that says the code alone, with none of the values that PostgreSQL
 * puts in its sentences. Errors that are not the database's come back as they are.
 */
export function cleaned(error: unknown): unknown {
  if (!(error instanceof Error) || storageFaultOf(error)) return error
  const given = error as Error & { code?: unknown; table?: unknown; constraint?: unknown; severity?: unknown }
  const code = typeof given.code === 'string' ? given.code : ''
  const kind = kindOf(error, code)
  if (kind) return storageFault(kind)
  if (given.severity === undefined) return error
  const clean = Object.assign(new Error(`database ${code}`), {
    code,
    ...(typeof given.table === 'string' ? { table: given.table } : {}),
    ...(typeof given.constraint === 'string' ? { constraint: given.constraint } : {}),
    // Our own triggers say one word, and nothing of what was given.
    ...(code.startsWith('RC') ? { reason: error.message } : {}),
  })
  if (error.stack)
    clean.stack = `Error: ${clean.message}\n${error.stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n')}`
  return clean
}
