import { columns } from './columns.ts'
import type { Told } from './faults.ts'

type Language = 'en' | 'fr'

const told = (en: string, fr: string): Told => ({ en, fr })

/** What whoever runs the server can see, what not, and what is done about it. */
const sees: readonly (readonly [Told, Told, Told])[] = [
  [
    told('handles, organizations, roles, days of joining', 'noms choisis, organismes, rôles, jours d’arrivée'),
    told('real names, addresses, telephone numbers, e-mail', 'vrais noms, adresses, numéros de téléphone, courriels'),
    told('a handle need not be a name; nothing else is asked for', 'un nom choisi n’a pas à être un nom; rien d’autre n’est demandé'),
  ],
  [
    told(
      'when somebody is signed in, and the network address they come from, while they are',
      'quand une personne est connectée, et son adresse réseau, pendant ce temps',
    ),
    told('what they read or look for in their browser', 'ce qu’elle lit ou cherche dans son navigateur'),
    told(
      'sessions are deleted within a minute of their end; addresses are kept in memory for limits, and never written; rows say the day only',
      'les sessions s’effacent dans la minute qui suit leur fin; les adresses ne sont qu’en mémoire, pour les limites; les lignes ne disent que le jour',
    ),
  ],
  [
    told(
      'how many records there are, of which kind, about which public service, by whom, and their padded sizes',
      'combien de fiches, de quelle sorte, sur quel service public, de qui, et leurs tailles arrondies',
    ),
    told('what a record says, unless it is public', 'ce que dit une fiche, sauf si elle est publique'),
    told(
      'sizes are rounded up, 256 bytes at least; identifiers are chance',
      'les tailles sont arrondies, 256 octets au moins; les identifiants sont du hasard',
    ),
  ],
  [
    told('who can read which group', 'qui peut lire quel groupe'),
    told('the keys of the groups', 'les clés des groupes'),
    told(
      'whoever leaves loses their wraps in the same step, and the group gets a new key',
      'qui part perd ses clés scellées dans la même étape, et le groupe change de clé',
    ),
  ],
  [
    told(
      'public entries, whole: they are published, and with them the cards of who wrote, accepted and vouched: chosen name, role, organization, day of joining',
      'les entrées publiques, en entier : elles sont publiées, et avec elles les cartes de qui a écrit, accepté ou s’est porté garant : nom choisi, rôle, organisme, jour d’arrivée',
    ),
    told('', ''),
    told('they are signed, so that a server that changes one is caught', 'elles sont signées : un serveur qui en change une est pris'),
  ],
  [
    told('that a recovery of keys takes place, of whom and by whom', 'qu’une récupération de clés a lieu, de qui et par qui'),
    told('the keys', 'les clés'),
    told('the whole organization sees it too, and the member can stop it', 'tout l’organisme le voit aussi, et le membre peut l’arrêter'),
  ],
  [
    told('the code that it serves to browsers', 'le code qu’il sert aux navigateurs'),
    told('', ''),
    told(
      'a server that served other code could read everything: the files are the same for all, can be built again from the source, and may be served from elsewhere',
      'un serveur qui servirait un autre code pourrait tout lire : les fichiers sont les mêmes pour tous, se reconstruisent depuis la source, et peuvent être servis d’ailleurs',
    ),
  ],
]

const words = {
  title: told('What the server sees', 'Ce que le serveur voit'),
  made: told(
    'Made from the register of columns (`apps/server/src/storage/columns.ts`) by `node apps/server/src/storage/write-what-the-server-sees.ts`; a test compares both with the database.',
    'Fait à partir du registre des colonnes (`apps/server/src/storage/columns.ts`) par `node apps/server/src/storage/write-what-the-server-sees.ts`; un essai compare les deux avec la base.',
  ),
  intro: told(
    'This is also all that whoever runs the server can hand over, to anybody. Of people who are helped it holds nothing: no name, no situation, no case. The pages about rights and services ask the server nothing about a person.',
    'C’est aussi tout ce que peut remettre, à qui que ce soit, la personne qui exploite le serveur. Des personnes aidées, il ne contient rien : ni nom, ni situation, ni dossier. Les pages sur les droits et les services ne demandent rien au serveur au sujet d’une personne.',
  ),
  sees: told('It sees', 'Il voit'),
  not: told('It does not see', 'Il ne voit pas'),
  done: told('What is done about it', 'Ce qui est fait'),
  tables: told('Every column of the database', 'Chaque colonne de la base'),
  column: told('column', 'colonne'),
  is: told('is', 'est'),
  why: told('why', 'pourquoi'),
  classes: told(
    '**public**: published, or could be. **published along**: goes to everybody with what its member publishes, so that anyone can check who wrote, accepted and vouched; of members who publish nothing it stays here. **metadata**: readable by whoever holds the database, published to nobody. **ciphertext**: chance to anybody without a member’s key.',
    '**public** : publié, ou pourrait l’être. **publié avec** : va à tout le monde avec ce que publie son membre, pour que chacun puisse vérifier qui a écrit, accepté et s’est porté garant; des membres qui ne publient rien, cela reste ici. **métadonnée** : lisible par qui tient la base, publié à personne. **chiffré** : du hasard pour qui n’a pas la clé d’un membre.',
  ),
} as const satisfies Record<string, Told>

const classWords = {
  public: told('public', 'public'),
  'published-along': told('published along', 'publié avec'),
  metadata: told('metadata', 'métadonnée'),
  ciphertext: told('ciphertext', 'chiffré'),
}

/** The page docs/what-the-server-sees.md, or its French twin, made from the register. */
export function whatTheServerSees(language: Language): string {
  const say = (one: Told): string => one[language]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `# ${say(words.title)}`,
    '',
    say(words.made),
    '',
    say(words.intro),
    '',
    row([say(words.sees), say(words.not), say(words.done)]),
    row(['---', '---', '---']),
    ...sees.map((cells) => row(cells.map(say))),
    '',
    `## ${say(words.tables)}`,
    '',
    say(words.classes),
    ...Object.entries(columns).flatMap(([table, { what, columns: its }]) => [
      '',
      `### ${table}`,
      '',
      say(what),
      '',
      row([say(words.column), say(words.is), say(words.why)]),
      row(['---', '---', '---']),
      ...Object.entries(its).map(([name, { is, why }]) => row([`\`${name}\``, say(classWords[is]), say(why)])),
    ]),
    '',
  ].join('\n')
}

/** Where each page is, from the root of the repository. */
export const pagesOfWhatTheServerSees = { en: 'docs/what-the-server-sees.md', fr: 'docs/ce-que-le-serveur-voit.md' } as const
