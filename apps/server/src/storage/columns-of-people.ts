import { along, column, common, type RegisteredTable } from './column-register.ts'

/** The tables of networks, organizations, members, and their keys. */
export const peopleColumns = {
  'public.network': {
    what: { en: 'The networks of this server.', fr: 'Les réseaux de ce serveur.' },
    columns: {
      network_id: column('public', common.network.why.en, common.network.why.fr),
      name_en: column('public', 'its name', 'son nom'),
      name_fr: column('public', 'its name', 'son nom'),
      root_public: column('public', 'the public key that its cards are checked with', 'la clé publique qui sert à vérifier ses cartes'),
      founded_on: column('public', 'the day it was founded', 'le jour de sa fondation'),
      seq: common.seq,
      state: column('metadata', 'active or closed', 'actif ou fermé'),
      skipped: column(
        'metadata',
        'numbers that are left out since a copy was restored, so that devices notice',
        'les numéros laissés de côté depuis qu’une copie a été rétablie, pour que les appareils le voient',
      ),
    },
  },
  'public.organization': {
    what: { en: 'The organizations of a network.', fr: 'Les organismes d’un réseau.' },
    columns: {
      network_id: along(common.network),
      organization_id: along(common.organization),
      name_en: column('published-along', 'its name', 'son nom'),
      name_fr: column('published-along', 'its name', 'son nom'),
      card: column('published-along', 'its signed card: names and public keys', 'sa carte signée : noms et clés publiques'),
      trusted: column('metadata', 'whether its members may read the trusted tier', 'si ses membres peuvent lire le niveau de confiance'),
      trust: column('metadata', 'signed statements of who trusts it', 'les énoncés signés de qui lui fait confiance'),
      state: column('metadata', 'active, or has left', 'actif, ou parti'),
      joined_on: along(common.day),
      seq: common.seq,
    },
  },
  'public.member': {
    what: {
      en: 'The members: people who work in the organizations, never a person who is helped.',
      fr: 'Les membres : les gens des organismes, jamais une personne aidée.',
    },
    columns: {
      network_id: along(common.network),
      member_id: along(common.member),
      organization_id: along(common.organization),
      handle: column(
        'published-along',
        'the name they chose to sign in with; it need not be theirs',
        'le nom choisi pour se connecter; ce n’est pas forcément le leur',
      ),
      role: column('published-along', 'what they may do', 'ce qu’ils peuvent faire'),
      state: column('metadata', 'active, has left, or is recovering keys', 'actif, parti, ou en train de récupérer ses clés'),
      card: column('published-along', 'their signed card: handle, role and public keys', 'leur carte signée : nom choisi, rôle et clés publiques'),
      roles: column('published-along', 'signed statements of how their role changed', 'les énoncés signés des changements de rôle'),
      joined_on: along(common.day),
      seq: common.seq,
    },
  },
  'public.member_key': {
    what: { en: 'How a member signs in. Only the member reads it.', fr: 'Comment un membre se connecte. Lui seul le lit.' },
    columns: { network_id: common.network, member_id: common.member, salt: common.salt, login_public: common.loginPublic, keys_sealed: common.keysSealed },
  },
  'public.passkey': {
    what: { en: 'Passkeys that a member added.', fr: 'Les clés d’accès qu’un membre a ajoutées.' },
    columns: {
      network_id: common.network,
      member_id: common.member,
      credential_id: column('metadata', 'which passkey, as the device calls it', 'quelle clé d’accès, comme l’appelle l’appareil'),
      login_public: common.loginPublic,
      keys_sealed: common.keysSealed,
      added_on: common.day,
    },
  },
  'public.invitation': {
    what: { en: 'Invitations to join.', fr: 'Les invitations à se joindre.' },
    columns: {
      network_id: along(common.network),
      invitation_id: column('published-along', 'which invitation; made at random', 'quelle invitation; tiré au hasard'),
      organization_id: along(common.organization),
      role: column('published-along', 'the role it gives', 'le rôle qu’elle donne'),
      new_organization: column('published-along', 'whether it brings a new organization', 'si elle amène un nouvel organisme'),
      token_hash: column(
        'metadata',
        'a fingerprint of its token: it recognizes, and cannot open',
        'une empreinte de son jeton : elle le reconnaît, et n’ouvre rien',
      ),
      expires_at: column('published-along', 'when it ends', 'quand elle prend fin'),
      delegation: column('published-along', 'the signed statement of who invites into what', 'l’énoncé signé de qui invite à quoi'),
      secrets_sealed: column(
        'ciphertext',
        'the keys of the groups, sealed under a secret that is only in the link',
        'les clés des groupes, scellées sous un secret qui n’est que dans le lien',
      ),
      made_by: along(common.member),
      used_by: along(common.member),
      state: column('metadata', 'open, used or revoked', 'ouverte, utilisée ou révoquée'),
    },
  },
  'public.recovery_seal': {
    what: { en: 'For when a passphrase is lost.', fr: 'Pour quand une phrase de passe est perdue.' },
    columns: {
      network_id: common.network,
      member_id: common.member,
      sealed: column(
        'ciphertext',
        'the member’s keys, sealed to the recovery key of their organization, which is on paper, in parts',
        'les clés du membre, scellées à la clé de récupération de son organisme, qui est sur papier, en parts',
      ),
      card_version: column('metadata', 'which card of the organization it was sealed to', 'pour quelle carte de l’organisme'),
    },
  },
  'public.recovery': {
    what: { en: 'Recoveries under way and done.', fr: 'Les récupérations en cours et faites.' },
    columns: {
      network_id: common.network,
      recovery_id: column('metadata', 'which recovery; made at random', 'quelle récupération; tiré au hasard'),
      member_id: common.member,
      organization_id: common.organization,
      started_by: common.member,
      confirmed_by: common.member,
      ready_at: column('metadata', 'when its wait is over', 'quand son attente est finie'),
      salt: common.salt,
      login_public: common.loginPublic,
      keys_sealed: common.keysSealed,
      state: column('metadata', 'waiting, done or stopped', 'en attente, faite ou arrêtée'),
    },
  },
} as const satisfies Readonly<Record<string, RegisteredTable>>
