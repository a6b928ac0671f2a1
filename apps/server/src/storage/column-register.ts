import type { Told } from './faults.ts'

/**
 * What a column holds, for whoever holds the database: `public` is published, or could be; `published-along` goes to everybody with what its member
 * publishes, since it says who wrote, who accepted and who vouched for them, and is otherwise read there alone; `metadata` is readable there though it
 * is published to nobody; `ciphertext` is chance to anybody without a member's key.
 */
export type ColumnClass = 'public' | 'published-along' | 'metadata' | 'ciphertext'

/** One column: what it holds, and why it is there. */
export type Column = { readonly is: ColumnClass; readonly why: Told }

/** One table: what it is for, and its columns. */
export type RegisteredTable = { readonly what: Told; readonly columns: Readonly<Record<string, Column>> }

/** Declares a column. */
export const column = (is: ColumnClass, en: string, fr: string): Column => ({ is, why: { en, fr } })

/** The same column where it is published along. */
export const along = ({ why }: Column): Column => ({ is: 'published-along', why })

/** Columns that mean the same wherever they are. */
export const common = {
  network: column('metadata', 'which network; made at random', 'quel réseau; tiré au hasard'),
  organization: column('metadata', 'which organization; made at random', 'quel organisme; tiré au hasard'),
  member: column('metadata', 'which member; made at random', 'quel membre; tiré au hasard'),
  day: column('metadata', 'the day, never the hour', 'le jour, jamais l’heure'),
  seq: column('metadata', 'the order of changes in the network, for synchronizing', 'l’ordre des changements dans le réseau, pour synchroniser'),
  loginPublic: column(
    'metadata',
    'the public half of the key that signs in: it checks, and cannot sign in',
    'la moitié publique de la clé de connexion : elle vérifie, et ne permet pas de se connecter',
  ),
  salt: column('metadata', 'mixed into the passphrase on the device; useless without it', 'mêlé à la phrase de passe sur l’appareil; inutile sans elle'),
  keysSealed: column(
    'ciphertext',
    'the member’s keys, sealed under their passphrase or passkey, which never come here',
    'les clés du membre, scellées sous sa phrase de passe ou sa clé d’accès, qui ne viennent jamais ici',
  ),
  epoch: column('metadata', 'which key of the group, by number', 'quelle clé du groupe, par numéro'),
  group: column('metadata', 'which group; made at random', 'quel groupe; tiré au hasard'),
} as const satisfies Record<string, Column>
