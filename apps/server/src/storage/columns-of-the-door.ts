import { column, common, type RegisteredTable } from './column-register.ts'

const instant = column('metadata', 'when, to end it in time; deleted with it', 'quand, pour y mettre fin à temps; effacé avec')
const tokenHash = column('metadata', 'a fingerprint of a token: it recognizes, and cannot open', 'une empreinte de jeton : elle le reconnaît, et n’ouvre rien')

/** The tables that no request can read: sessions, challenges, and what the server keeps for itself. */
export const doorColumns = {
  'priv.session': {
    what: {
      en: 'Who is signed in. Deleted within a minute of its end. Not in backups.',
      fr: 'Qui est connecté. Effacé dans la minute qui suit sa fin. Pas dans les sauvegardes.',
    },
    columns: {
      token_hash: tokenHash,
      network_id: common.network,
      member_id: common.member,
      made_at: instant,
      seen_at: instant,
      ends_at: instant,
      stepped_up_at: instant,
    },
  },
  'priv.challenge': {
    what: {
      en: 'Questions put to who signs in, for two minutes; deleted a minute later at most. Not in backups.',
      fr: 'Les questions posées à qui se connecte, pour deux minutes; effacées une minute plus tard au plus. Pas dans les sauvegardes.',
    },
    columns: {
      challenge_id: column('metadata', 'which challenge; made at random', 'quel défi; tiré au hasard'),
      network_id: common.network,
      handle: column('metadata', 'the name that was typed', 'le nom qui a été tapé'),
      member_id: common.member,
      nonce: column('metadata', 'chance, to be signed once', 'du hasard, à signer une fois'),
      purpose: column('metadata', 'signing in, or signing in again', 'se connecter, ou se reconnecter'),
      made_at: instant,
    },
  },
  'priv.founding': {
    what: { en: 'The token to found a first network. Not in backups.', fr: 'Le jeton pour fonder un premier réseau. Pas dans les sauvegardes.' },
    columns: { token_hash: tokenHash, made_at: instant, expires_at: instant, used: column('metadata', 'whether it served', 's’il a servi') },
  },
  'priv.door': {
    what: {
      en: 'Which server processes may open sessions. Not in backups.',
      fr: 'Quels processus du serveur peuvent ouvrir des sessions. Pas dans les sauvegardes.',
    },
    columns: {
      key_hash: column('metadata', 'a fingerprint of a key that is only in its memory', 'l’empreinte d’une clé qui n’est que dans sa mémoire'),
      made_at: column('metadata', 'when that process started', 'quand ce processus a démarré'),
      seen_at: column(
        'metadata',
        'when it last said that it runs; deleted 30 days after',
        'quand il a dit pour la dernière fois qu’il tourne; effacé 30 jours après',
      ),
    },
  },
  'priv.secret': {
    what: { en: 'What the server keeps for itself.', fr: 'Ce que le serveur garde pour lui.' },
    columns: {
      name: column('metadata', 'which secret', 'quel secret'),
      value: column(
        'metadata',
        'chance, so that somebody who is not a member gets the same answer each time they try to sign in',
        'du hasard, pour que qui n’est pas membre reçoive la même réponse à chaque essai de connexion',
      ),
    },
  },
  'priv.schema_version': {
    what: { en: 'Which form the tables have.', fr: 'La forme qu’ont les tables.' },
    columns: {
      version: column('metadata', 'by number', 'par numéro'),
      name: column('metadata', 'what the step was called', 'le nom de l’étape'),
      migrated_at: column('metadata', 'when this server was brought to it', 'quand ce serveur y a été amené'),
    },
  },
} as const satisfies Readonly<Record<string, RegisteredTable>>
