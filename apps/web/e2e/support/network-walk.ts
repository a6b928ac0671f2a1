import { expect, type Page } from '@playwright/test'
import type { Bilingual, Language } from '@recourse/domain/shared'

/** Words of the network's screens that the walks need, in both languages. */
export const words = {
  goOn: { en: 'Go on', fr: 'Continuer' },
  wroteDown: { en: 'I wrote them down', fr: 'Je les ai écrits' },
  passphrase: { en: 'Passphrase', fr: 'Phrase de passe' },
  handle: { en: 'Your sign-in name', fr: 'Votre nom de connexion' },
  signInName: { en: 'Sign-in name', fr: 'Nom de connexion' },
  copyByHand: { en: 'No printer? Copy them by hand', fr: 'Pas d’imprimante? Copiez-les à la main' },
  onPaper: { en: 'The three sheets are on paper', fr: 'Les trois feuilles sont sur papier' },
  finish: { en: 'Finish', fr: 'Terminer' },
  people: { en: 'People', fr: 'Personnes' },
  invitations: { en: 'Invitations', fr: 'Invitations' },
  myKeys: { en: 'My keys', fr: 'Mes clés' },
  recovery: { en: 'Recovery', fr: 'Récupération' },
  audit: { en: 'What was done', fr: 'Ce qui a été fait' },
  into: { en: 'Into which organization', fr: 'Dans quel organisme' },
  newOrganization: { en: 'A new organization', fr: 'Un nouvel organisme' },
  opensIn: { en: 'It opens in', fr: 'Il s’ouvre en' },
  makeLink: { en: 'Make the link', fr: 'Faire le lien' },
  theLink: { en: 'The link', fr: 'Le lien' },
  done: { en: 'Done', fr: 'Terminé' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  lock: { en: 'Lock', fr: 'Verrouiller' },
  leaves: { en: 'Leaves the network', fr: 'Quitte le réseau' },
  leaveMyself: { en: 'I leave the network', fr: 'Je quitte le réseau' },
  whatYouWrote: { en: 'Undo what you wrote', fr: 'Annuler ce que vous avez écrit' },
  keepAsItIs: { en: 'Keep as it is', fr: 'Laisser ainsi' },
  leaveNow: { en: 'They leave now', fr: 'Départ maintenant' },
  once: { en: 'Your passphrase, once more', fr: 'Votre phrase de passe, encore une fois' },
  changeRole: { en: 'Change role', fr: 'Changer le rôle' },
  giveRole: { en: 'Give this role', fr: 'Donner ce rôle' },
  who: { en: 'Who lost their passphrase', fr: 'La personne qui a perdu sa phrase de passe' },
  code1: { en: 'Code 1: from one recovery sheet', fr: 'Code 1\u00A0: d’une feuille de récupération' },
  code2: { en: 'Code 2: from another sheet', fr: 'Code 2\u00A0: d’une autre feuille' },
  makeWords: { en: 'Make new words', fr: 'Faire de nouveaux mots' },
  haveWords: { en: 'They have the words', fr: 'Les mots sont transmis' },
  confirm: { en: 'Confirm', fr: 'Confirmer' },
  changePassphrase: { en: 'Change the passphrase', fr: 'Changer la phrase de passe' },
  doesNotHold: { en: 'card does not hold', fr: 'carte non valable' },
  addPasskey: { en: 'Add a passkey', fr: 'Ajouter une clé d’accès' },
  usePasskey: { en: 'Use a passkey', fr: 'Prendre une clé d’accès' },
  remove: { en: 'Remove', fr: 'Retirer' },
  leavePage: { en: 'Leave this page', fr: 'Quitter cette page' },
  stay: { en: 'Stay signed in', fr: 'Rester dans la session' },
  parts: { en: 'Parts of the network', fr: 'Parties du réseau' },
  member: { en: 'member', fr: 'membre' },
  steward: { en: 'steward of the organization', fr: 'responsable de l’organisme' },
} as const satisfies Record<string, Bilingual>

/** Somebody who joined: the name and the passphrase that they wrote down, and the codes of their organization's sheets. */
export type Joined = { readonly handle: string; readonly passphrase: string; readonly shares: readonly string[] }

const button = (page: Page, name: Bilingual, language: Language) => page.getByRole('button', { name: name[language], exact: true })

/** Writes the six words down as a person would, and types them from there. */
export async function takePassphrase(page: Page, language: Language): Promise<string> {
  const list = page.locator('.network-words-big li')
  await expect(list).toHaveCount(6)
  const passphrase = (await list.allTextContents()).join(' ')
  await button(page, words.wroteDown, language).click()
  await page.getByLabel(words.passphrase[language], { exact: true }).fill(passphrase)
  await button(page, words.goOn, language).click()
  return passphrase
}

/** Copies the codes of the sheets by hand, and says that they are on paper. */
export async function takeSheets(page: Page, language: Language): Promise<readonly string[]> {
  await page.getByText(words.copyByHand[language], { exact: true }).click()
  await expect(page.locator('[data-share]')).toHaveCount(3)
  const shares = await page.locator('[data-share]').allTextContents()
  await page.getByLabel(words.onPaper[language], { exact: true }).check()
  await button(page, words.finish, language).click()
  return shares
}

/** Waits until somebody is signed in and the people were read. */
export const arrived = (page: Page): Promise<void> => page.locator('.network-session').waitFor({ timeout: 20_000 })

/** Writes a name in both languages. */
export async function writeBoth(page: Page, id: string, name: Bilingual): Promise<void> {
  await page.locator(`#${id}-en`).fill(name.en)
  await page.locator(`#${id}-fr`).fill(name.fr)
}

const unlooked = async (): Promise<void> => {}

/** Founds a network as a person would, and gives what they wrote down. `looked` is told of each state on the way. */
export async function found(page: Page, link: string, language: Language, looked: (page: Page, state: string) => Promise<void> = unlooked): Promise<Joined> {
  await page.goto(link)
  await page.locator('#found-network-en').waitFor()
  expect(page.url(), 'the link is out of the address').not.toContain('#')
  await button(page, words.goOn, language).click()
  await expect(page.locator('#found-network-en')).toBeFocused()
  await looked(page, 'founding')
  await writeBoth(page, 'found-network', { en: 'Lantern Network', fr: 'Réseau Lanterne' })
  await writeBoth(page, 'found-organization', { en: 'Harbour House', fr: 'Maison du Havre' })
  await page.getByLabel(words.handle[language], { exact: true }).fill('harbour.one')
  await button(page, words.goOn, language).click()
  await expect(page.locator('.network-words-big li')).toHaveCount(6)
  await looked(page, 'the six words')
  const passphrase = await takePassphrase(page, language)
  await page.getByText(words.copyByHand[language], { exact: true }).waitFor()
  await looked(page, 'sheets')
  const shares = await takeSheets(page, language)
  await arrived(page)
  return { handle: 'harbour.one', passphrase, shares }
}

/** Accepts an invitation from its link. `organization` is the name of a new one. */
export async function accept(
  page: Page,
  link: string,
  { handle, language, organization }: { readonly handle: string; readonly language: Language; readonly organization?: Bilingual },
): Promise<Joined> {
  await page.goto(link)
  await page.locator('#join-handle').waitFor()
  expect(page.url(), 'the link is out of the address').not.toContain('#')
  if (organization) await writeBoth(page, 'join-organization', organization)
  await page.getByLabel(words.handle[language], { exact: true }).fill(handle)
  await button(page, words.goOn, language).click()
  const passphrase = await takePassphrase(page, language)
  const shares = organization ? await takeSheets(page, language) : []
  await arrived(page)
  return { handle, passphrase, shares }
}

/** Makes an invitation, and gives its link. */
export async function invite(
  page: Page,
  language: Language,
  { into, role, opensIn }: { readonly into?: Bilingual; readonly role?: Bilingual; readonly opensIn: Language },
): Promise<string> {
  await goTo(page, language, words.invitations)
  await page.locator('#invite-organization').waitFor()
  if (into) await page.getByLabel(words.into[language], { exact: true }).selectOption({ label: into[language] })
  if (role) await page.getByRole('radio', { name: new RegExp(`^${role[language]}`, 'i') }).check()
  await page.getByLabel(words.opensIn[language], { exact: true }).selectOption(opensIn)
  await button(page, words.makeLink, language).click()
  const link = await page.getByLabel(words.theLink[language], { exact: true }).inputValue()
  return link
}

/** Goes to a part of the network's screens. */
export async function goTo(page: Page, language: Language, part: Bilingual): Promise<void> {
  await page.getByRole('navigation', { name: words.parts[language] }).getByRole('button', { name: part[language], exact: true }).click()
  await expect(page.locator('#network-title')).toHaveText(part[language])
}

/** Signs in with a name and a passphrase. */
export async function signIn(page: Page, language: Language, { handle, passphrase }: Pick<Joined, 'handle' | 'passphrase'>): Promise<void> {
  await page.getByLabel(words.signInName[language], { exact: true }).fill(handle)
  await page.locator('#sign-in-passphrase').fill(passphrase)
  await button(page, words.signIn, language).click()
}

/** Enters the passphrase again where the page asks for it. */
export async function stepUp(page: Page, language: Language, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words.once[language] })
  await dialog.getByLabel(words.passphrase[language], { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: words.goOn[language], exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}
