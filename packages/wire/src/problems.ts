import type { Bilingual } from '@recourse/domain/shared'
import { z } from './zod.ts'

type Told = { readonly status: number; readonly message: Bilingual }
const told = (status: number, en: string, fr: string): Told => ({ status, message: { en, fr } })

/** Everything that the server answers instead of what was asked: its status, and what it says to a person. Nothing of what was sent is ever in it. */
export const problems = {
  'not-understood': told(
    400,
    'This request is not what was expected at the place named.',
    'Cette demande n’est pas celle qui était attendue, à l’endroit nommé.',
  ),
  'body-not-json': told(400, 'The text that was sent is not whole JSON in UTF-8.', 'Le texte envoyé n’est pas du JSON entier en UTF-8.'),
  'body-too-deep': told(400, 'The text that was sent is nested too deep.', 'Le texte envoyé est imbriqué trop profondément.'),
  'body-name-twice': told(400, 'A name stands twice in one object of what was sent.', 'Un nom figure deux fois dans un objet de ce qui a été envoyé.'),
  'body-name-forbidden': told(400, 'A name in what was sent is not allowed.', 'Un nom de ce qui a été envoyé n’est pas permis.'),
  'body-number': told(400, 'A number in what was sent is too large to be kept exactly.', 'Un nombre de ce qui a été envoyé est trop grand pour rester exact.'),
  'body-too-large': told(
    413,
    'More was sent at once than can be taken. Send it in smaller parts.',
    'Trop a été envoyé d’un coup. Envoyez-le en plus petites parties.',
  ),
  'type-not-json': told(415, 'What is sent must be JSON.', 'Ce qui est envoyé doit être du JSON.'),
  'statement-wrong': told(
    400,
    'A signed statement does not say what the request says, or its signature does not fit.',
    'Une déclaration signée ne dit pas ce que dit la demande, ou sa signature n’est pas valide.',
  ),
  'expiry-out-of-range': told(
    400,
    'The end of an invitation must lie between now and 30 days from now. The clock of this device may be wrong.',
    'La fin d’une invitation doit tomber d’ici 30 jours. L’horloge de cet appareil est peut-être fausse.',
  ),
  'sign-in-needed': told(
    401,
    'Sign in first. A session ends after 15 minutes without use.',
    'Connectez-vous d’abord. La session se ferme après 15 minutes si personne ne s’en sert.',
  ),
  'sign-in-failed': told(
    401,
    'Signing in did not work: the name, the passphrase or the moment was not right. Try again.',
    'La connexion n’a pas réussi\u00A0: le nom, la phrase de passe ou le moment n’était pas bon. Réessayez.',
  ),
  'step-up-needed': told(403, 'Enter your passphrase again to do this.', 'Entrez de nouveau votre phrase de passe pour faire ceci.'),
  'not-allowed': told(403, 'Your role does not allow this.', 'Votre rôle ne permet pas ceci.'),
  'not-from-here': told(
    403,
    'This did not come from the application itself, so it was not done.',
    'Ceci ne vient pas de l’application elle-même\u00A0: rien n’a été fait.',
  ),
  'not-found': told(404, 'There is nothing like this here.', 'Il n’y a rien de tel ici.'),
  'no-network-here': told(404, 'This server keeps no network: it serves the pages alone.', 'Ce serveur ne garde aucun réseau\u00A0: il ne sert que les pages.'),
  conflict: told(
    409,
    'Somebody changed this in the meantime. Look at it as it is now, then try again.',
    'Quelqu’un a changé ceci entre-temps. Regardez ce qu’il y a maintenant, puis réessayez.',
  ),
  'feed-reset': told(
    409,
    'The server was brought back from an earlier copy. Read all of it again from the start.',
    'Le serveur a été rétabli à partir d’une copie plus ancienne. Relisez tout depuis le début.',
  ),
  'handle-taken': told(409, 'This name is taken in the network. Choose another.', 'Ce nom est déjà pris dans le réseau. Choisissez-en un autre.'),
  'already-there': told(409, 'This is already there.', 'Ceci existe déjà.'),
  'epoch-closed': told(
    409,
    'The keys of this group changed. Get the new ones, seal again, and send again.',
    'Les clés de ce groupe ont changé. Prenez les nouvelles, scellez de nouveau et renvoyez.',
  ),
  'last-steward': told(
    409,
    'The network would have nobody left to lead it. Make another member a network steward first.',
    'Le réseau n’aurait plus personne pour le diriger. Nommez d’abord un autre membre responsable du réseau.',
  ),
  'invitation-closed': told(
    410,
    'This invitation does not open: it was used, taken back or is too old. Ask for a new one.',
    'Cette invitation ne s’ouvre pas\u00A0: elle a servi, a été retirée ou est trop vieille. Demandez-en une autre.',
  ),
  'founding-closed': told(
    410,
    'This link does not found a network: it was used or is too old. Start the server again to get a new one.',
    'Ce lien ne fonde pas de réseau\u00A0: il a servi ou est trop vieux. Redémarrez le serveur pour en obtenir un autre.',
  ),
  'too-many': told(
    429,
    'Too many requests in a short time. Wait a little, then try again.',
    'Trop de demandes en peu de temps. Attendez un peu, puis réessayez.',
  ),
  internal: told(500, 'Something broke on our side. Try again in a minute.', 'Quelque chose n’a pas fonctionné de notre côté. Réessayez dans une minute.'),
  'storage-away': told(
    503,
    'The server cannot reach what it keeps. Nothing was lost. Try again in a minute.',
    'Le serveur n’a pas accès à ce qu’il garde. Rien n’est perdu. Réessayez dans une minute.',
  ),
  'storage-busy': told(503, 'The server has too much to do. Try again in a minute.', 'Le serveur a trop à faire. Réessayez dans une minute.'),
  'storage-full': told(
    507,
    'The server has no room left: nothing of this was kept. Tell whoever runs it.',
    'Le serveur n’a plus de place\u00A0: rien de ceci n’a été gardé. Dites-le à la personne qui s’en occupe.',
  ),
} as const satisfies Readonly<Record<string, Told>>

/** Why something was not answered as asked. */
export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as readonly ProblemCode[]

/** A problem as it travels. `where` is a place in what was sent, as `records.3.tier`, and never what stood there. */
export const Problem = z.object({
  error: z.object({
    code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
    message: z.object({ en: z.string(), fr: z.string() }),
    where: z.string().optional(),
  }),
})
export type Problem = z.output<typeof Problem>
