import type { Bilingual } from '@recourse/domain/shared'
import type { ProvinceCode } from './province-rings.ts'

/** Where the name of a province or territory stands: the middle of its name, in degrees, clear of lakes and boundaries. */
export const labelPoints = {
  AB: { name: { en: 'Alberta', fr: 'Alberta' }, latitude: 54.7, longitude: -115 },
  BC: { name: { en: 'British Columbia', fr: 'Colombie-Britannique' }, latitude: 54.6, longitude: -124.8 },
  MB: { name: { en: 'Manitoba', fr: 'Manitoba' }, latitude: 55.6, longitude: -97.3 },
  NB: { name: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' }, latitude: 46.6, longitude: -66.4 },
  NL: { name: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' }, latitude: 53.4, longitude: -60.6 },
  NS: { name: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' }, latitude: 44.7, longitude: -64.3 },
  NT: { name: { en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' }, latitude: 63.9, longitude: -119.2 },
  NU: { name: { en: 'Nunavut', fr: 'Nunavut' }, latitude: 65.3, longitude: -97.5 },
  ON: { name: { en: 'Ontario', fr: 'Ontario' }, latitude: 50.9, longitude: -86.2 },
  PE: { name: { en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' }, latitude: 46.4, longitude: -63.2 },
  QC: { name: { en: 'Quebec', fr: 'Québec' }, latitude: 52.6, longitude: -72.6 },
  SK: { name: { en: 'Saskatchewan', fr: 'Saskatchewan' }, latitude: 54.6, longitude: -106 },
  YT: { name: { en: 'Yukon', fr: 'Yukon' }, latitude: 63.6, longitude: -135.8 },
} as const satisfies Readonly<Record<ProvinceCode, { readonly name: Bilingual; readonly latitude: number; readonly longitude: number }>>
