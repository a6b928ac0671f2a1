import { along, column, common, type RegisteredTable } from './column-register.ts'

const kind = column('metadata', 'what kind of record: entry, profile, practice …', 'quelle sorte de fiche : entrée, profil, pratique …')
const record = column(
  'metadata',
  'which record: made at random, or the public name of a service',
  'quelle fiche : tiré au hasard, ou le nom public d’un service',
)
const version = column('metadata', 'its version, by number', 'sa version, par numéro')
const state = column('metadata', 'accepted, proposed, refused or withdrawn', 'acceptée, proposée, refusée ou retirée')
const body = column(
  'public',
  'of the public tier only: the signed entry, as it is published',
  'du niveau public seulement : l’entrée signée, telle que publiée',
)
const sealed = column(
  'ciphertext',
  'of every other tier: the record, sealed under the key of its group; its padded size shows',
  'de tout autre niveau : la fiche, scellée sous la clé de son groupe; sa taille arrondie se voit',
)

/** The tables of groups, records and audit. */
export const recordColumns = {
  'public.group_epoch': {
    what: { en: 'The keys of the groups, by number and never themselves.', fr: 'Les clés des groupes, par numéro et jamais elles-mêmes.' },
    columns: {
      network_id: common.network,
      group_id: common.group,
      epoch: common.epoch,
      kind: column('metadata', 'a group of the network, of the trusted, or of an organization', 'groupe du réseau, de confiance, ou d’un organisme'),
      organization_id: common.organization,
      state: column('metadata', 'open for writing, or closed', 'ouverte à l’écriture, ou fermée'),
      history_sealed: column('ciphertext', 'the key before, sealed under this one', 'la clé d’avant, scellée sous celle-ci'),
      made_by: common.member,
      made_on: common.day,
    },
  },
  'public.wrap': {
    what: { en: 'The key of a group, for each who may read it.', fr: 'La clé d’un groupe, pour chaque personne qui peut le lire.' },
    columns: {
      network_id: common.network,
      group_id: common.group,
      epoch: common.epoch,
      member_id: column('metadata', 'who can read this group: the server sees that', 'qui peut lire ce groupe : le serveur voit cela'),
      wrapped: column('ciphertext', 'the key of the group, sealed to this member', 'la clé du groupe, scellée à ce membre'),
    },
  },
  'public.record': {
    what: { en: 'What the members share.', fr: 'Ce que les membres partagent.' },
    columns: {
      network_id: along(common.network),
      kind: along(kind),
      record_id: along(record),
      organization_id: along(common.organization),
      author_id: along(common.member),
      tier: column('published-along', 'who may read it: public, network, trusted or organization', 'qui peut la lire : public, réseau, confiance ou organisme'),
      group_id: common.group,
      epoch: common.epoch,
      version: along(version),
      seq: along(common.seq),
      state: along(state),
      about: column('published-along', 'the public service that it speaks of', 'le service public dont elle parle'),
      body,
      sealed,
      changed_on: along(common.day),
    },
  },
  'public.record_version': {
    what: { en: 'Earlier versions of records.', fr: 'Les versions antérieures des fiches.' },
    columns: {
      network_id: common.network,
      kind,
      record_id: record,
      version,
      author_id: common.member,
      state,
      body,
      sealed,
      epoch: common.epoch,
      changed_on: common.day,
    },
  },
  'public.review': {
    what: { en: 'Who accepted, refused or withdrew a record.', fr: 'Qui a accepté, refusé ou retiré une fiche.' },
    columns: {
      network_id: along(common.network),
      kind: along(kind),
      record_id: along(record),
      review_id: column('metadata', 'which review; made at random', 'quel examen; tiré au hasard'),
      version: along(version),
      state: along(state),
      reviewer_id: along(common.member),
      statement: column(
        'published-along',
        'the signed statement: which record, what was decided, the day',
        'l’énoncé signé : quelle fiche, quelle décision, le jour',
      ),
      seq: along(common.seq),
      made_on: along(common.day),
    },
  },
  'public.audit': {
    what: {
      en: 'What was done in each organization, in a chain that shows any change.',
      fr: 'Ce qui a été fait dans chaque organisme, en chaîne qui trahit tout changement.',
    },
    columns: {
      network_id: common.network,
      organization_id: common.organization,
      n: column('metadata', 'its place in the chain', 'sa place dans la chaîne'),
      previous_hash: column('metadata', 'the fingerprint of the line before', 'l’empreinte de la ligne d’avant'),
      hash: column('metadata', 'the fingerprint of this line', 'l’empreinte de cette ligne'),
      action: column('metadata', 'what was done, from a closed list of words', 'ce qui a été fait, en mots d’une liste fermée'),
      actor_id: common.member,
      target_id: column('metadata', 'on what: an identifier', 'sur quoi : un identifiant'),
      on_day: common.day,
    },
  },
} as const satisfies Readonly<Record<string, RegisteredTable>>
