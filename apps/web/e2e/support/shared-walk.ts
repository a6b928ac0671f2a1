import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { dist } from './build.ts'
import { invented } from './invented-services.ts'
import { type NetworkServer, startNetworkServer } from './network-server.ts'
import { useCorpus } from './test-corpus.ts'

/** Words of the shared directory that the walks need, in both languages. */
export const shared = {
  directory: { en: 'Directory', fr: 'Répertoire' },
  tabs: { en: 'Parts of the shared directory', fr: 'Parties du répertoire partagé' },
  services: { en: 'Shared services', fr: 'Services partagés' },
  rounds: { en: 'Rounds of calls', fr: 'Tournées d’appels' },
  settle: { en: 'To settle', fr: 'À décider' },
  done: { en: 'What was done', fr: 'Ce qui a été fait' },
  members: { en: 'Who does what', fr: 'Qui fait quoi' },
  practices: { en: 'Practices', fr: 'Pratiques' },
  packs: { en: 'Take along', fr: 'À emporter' },
  ready: { en: 'Are we ready?', fr: 'Notre organisme est-il prêt?' },
  plan: { en: 'Plan a round', fr: 'Préparer une tournée' },
  start: { en: 'Start the round', fr: 'Commencer la tournée' },
  evenly: { en: 'Share out evenly', fr: 'Répartir également' },
  open: { en: 'Open the round', fr: 'Ouvrir la tournée' },
  call: { en: 'Call', fr: 'Appeler' },
  accept: { en: 'Accept', fr: 'Accepter' },
  refuse: { en: 'Refuse', fr: 'Refuser' },
  refuseIt: { en: 'Refuse it', fr: 'Le refuser' },
  why: { en: 'Why it is refused', fr: 'Pourquoi c’est refusé' },
  takeBack: { en: 'Take back', fr: 'Annuler' },
  table: { en: 'All services', fr: 'Tous les services' },
  write: { en: 'Write a practice', fr: 'Écrire une pratique' },
  savePractice: { en: 'Save the practice', fr: 'Enregistrer la pratique' },
  adopt: { en: 'Adopt it', fr: 'L’adopter' },
  addStep: { en: 'Add a step', fr: 'Ajouter une étape' },
  myProfile: { en: 'Write my profile', fr: 'Écrire mon profil' },
  saveProfile: { en: 'Save the profile', fr: 'Enregistrer le profil' },
  gives: { en: 'I choose to give a contact to the members of the network', fr: 'Je choisis de donner un contact aux membres du réseau' },
  mark: { en: 'Sign a mark now', fr: 'Signer un repère maintenant' },
  published: { en: 'Take what was published', fr: 'Prendre ce qui est publié' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
} as const satisfies Record<string, Bilingual>

/** A server of its own that serves the build with invented services and no other. */
export async function startInventedNetwork(): Promise<NetworkServer> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-shared-'))
  cpSync(dist, folder, { recursive: true })
  // The server sends compressed twins first: those are of the corpus of the build.
  for (const name of readdirSync(folder, { recursive: true }).map(String)) if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name))
  useCorpus(folder, invented)
  const server = await startNetworkServer(folder)
  return {
    ...server,
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const button = (page: Page, name: Bilingual, language: Language) => page.getByRole('button', { name: name[language], exact: true })

/** Opens the directory of the network, from whichever part of it. */
export async function openDirectory(page: Page, language: Language): Promise<void> {
  await button(page, shared.directory, language).click()
  await page.locator('.shared-state[data-away="false"]').waitFor({ timeout: 20_000 })
}

/** Goes to a part of the shared directory by its tab. */
export async function toPart(page: Page, language: Language, part: Bilingual): Promise<void> {
  const parts = page.getByRole('navigation', { name: shared.tabs[language] })
  const folded = parts.locator('.shared-folded')
  if ((await folded.count()) > 0) await folded.click()
  await parts.getByRole('button', { name: new RegExp(`^${part[language].replace('?', '\\?')}( \\(\\d+\\))?$`) }).click()
  await expect(page.locator('#directory-title')).toBeVisible()
}

/** Waits until nothing waits to be sent, and the server answered. */
export const settled = (page: Page): Promise<void> => page.locator('.shared-state[data-waiting="0"][data-away="false"]').waitFor({ timeout: 20_000 })

/** Goes to the page of a service in the network. */
export async function toService(page: Page, language: Language, name: string): Promise<void> {
  await toPart(page, language, shared.services)
  await button(page, shared.table, language).click()
  await page.getByRole('button', { name }).first().click()
  await expect(page.locator('#directory-title')).toHaveText(name)
}
