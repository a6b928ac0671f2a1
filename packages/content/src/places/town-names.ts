import type { Bilingual } from '@recourse/domain/shared'

type Names = { readonly en?: string; readonly fr?: string }

// GeoNames mixes its alternate names without their languages, so these are ours. Most towns have one official name for both languages; these are
// the official pairs, the names that French-speaking communities use, and renamings that the list of 2023 does not have, with the old name kept
// so that it is still found.
const ours: Readonly<Record<string, Names>> = {
  'Asbestos|QC': { en: 'Val-des-Sources (Asbestos)', fr: 'Val-des-Sources (Asbestos)' },
  'Baie Ste. Anne|NB': { fr: 'Baie-Sainte-Anne' },
  'Cape Dorset|NU': { en: 'Kinngait (Cape Dorset)', fr: 'Kinngait (Cape Dorset)' },
  // GeoNames calls the island’s village by the name of the bay.
  'Fundy Bay|NB': { en: 'Grand Manan (Fundy Bay)', fr: 'Grand Manan (Fundy Bay)' },
  'Fort Erie|ON': { fr: 'Fort Érié' },
  'Greater Sudbury|ON': { fr: 'Grand Sudbury' },
  'Ile des Chênes|MB': { en: 'Île-des-Chênes', fr: 'Île-des-Chênes' },
  'Lac La Biche|AB': { fr: 'Lac la Biche' },
  'Nicholas Denys|NB': { fr: 'Nicolas-Denys' },
  'Peace River|AB': { fr: 'Rivière-la-Paix' },
  'Québec|QC': { en: 'Québec City' },
  'Saint Irénée and Alderwood|NB': { en: 'Saint-Irénée and Alderwood', fr: 'Saint-Irénée et Alderwood' },
  'Saint John|NB': { fr: 'Saint-Jean' },
  'Sainte Catherine de la Jacques Cartier|QC': { en: 'Sainte-Catherine-de-la-Jacques-Cartier', fr: 'Sainte-Catherine-de-la-Jacques-Cartier' },
  'Sault Ste. Marie|ON': { fr: 'Sault-Sainte-Marie' },
  'Shediac|NB': { fr: 'Shédiac' },
  'St-Jean-Port-Joli|QC': { en: 'Saint-Jean-Port-Joli', fr: 'Saint-Jean-Port-Joli' },
  'St. Adolphe|MB': { fr: 'Saint-Adolphe' },
  'St. Albert|AB': { fr: 'Saint-Albert' },
  'St. Claude|MB': { fr: 'Saint-Claude' },
  'St. François Xavier|MB': { fr: 'Saint-François-Xavier' },
  'St. Jean Baptiste|MB': { fr: 'Saint-Jean-Baptiste' },
  "St. John's|NL": { fr: 'Saint-Jean' },
  'St. Paul|AB': { fr: 'Saint-Paul' },
  'St. Stephen|NB': { fr: 'Saint-Stephen' },
  'The Pas|MB': { fr: 'Le Pas' },
  'Wabana|NL': { en: 'Wabana (Bell Island)', fr: 'Wabana (île Bell)' },
  'le Plateau|QC': { en: 'Le Plateau', fr: 'Le Plateau' },
  'Tracadie-Sheila|NB': { en: 'Tracadie', fr: 'Tracadie' },
}

/** The keys of the table of our own names, to test that each is still a town of the list. */
export const ownNames: readonly string[] = Object.keys(ours)

/** The names of a town in both languages: that of GeoNames, unless we have better. */
export function townNames(name: string, province: string): Bilingual {
  const { en = name, fr = name } = ours[`${name}|${province}`] ?? {}
  return { en, fr }
}
