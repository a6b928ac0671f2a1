import { both } from '../limits/import-problem.ts'
import { adults, anyGender, families, men, single, women, youth } from './criteria-of-words.ts'
import type { Mapping } from './mapping.ts'

const toronto = {
  publisher: both('City of Toronto', 'Ville de Toronto'),
  licence: 'Open Government Licence - Toronto',
  language: 'en',
  official: true,
  province: 'ON',
  timezone: 'America/Toronto',
} as const

// A list that gives a month or a year is dated from its first day: it is never taken for newer than it is.
const torontoShelters: Mapping = {
  ...toronto,
  id: 'toronto-shelters-2012',
  title: both('City of Toronto: shelter locations', 'Ville de Toronto\u00A0: refuges'),
  dated: '2012-02-01',
  datedText: '2012-02',
  kind: 'shelter',
  needs: ['shelter'],
  columns: { key: 'OBJECTID', name: 'NAME', address: 'ADDRESS_FU', town: 'CITY', postalCode: 'POSTAL_COD' },
  criteriaBy: [
    {
      column: 'TYPE2',
      values: { 'Single Men': [men, single], 'Single Women': [women, single], Family: [families], Youth: [youth], 'Mixed Adult': [anyGender, adults] },
    },
  ],
  confidential: { column: 'CONFIDENTI', yes: ['Y'] },
  remarks: [{ column: 'CAPACITY', about: both('the number of places', 'le nombre de places') }],
  leftOut: ['ADDRESS_PO', 'MUNICIPALI', 'CENTRELINE', 'WARD', 'NEIGHBOURH', 'NEIGHBOU_1', 'COMMUNITY_', 'MOTEL', 'TYPE', 'CITY_OP'],
}

const torontoDropIns: Mapping = {
  ...toronto,
  id: 'toronto-drop-ins',
  title: both('City of Toronto: drop-in locations', 'Ville de Toronto\u00A0: haltes'),
  dated: '2016-01-01',
  datedText: '2016',
  kind: 'office',
  needs: ['outreach'],
  columns: { key: 'OBJECTID', name: 'NAME', organization: 'ORGANIZATI', address: 'Address', town: 'CITY', postalCode: 'POSTAL_COD' },
  leftOut: ['ADDRESS_PO', 'MUNICIPALI', 'CENTRELINE', 'FACILITY'],
}

// The file came with its columns shifted: ORGANIZATI holds the address.
const torontoYouth: Mapping = {
  ...toronto,
  id: 'toronto-youth-services',
  title: both('City of Toronto: youth services', 'Ville de Toronto\u00A0: services aux jeunes'),
  datedText: 'undated',
  kind: 'shelter',
  town: 'Toronto',
  needs: ['outreach'],
  columns: {
    key: 'OBJECTID',
    name: 'AGENCY_NAM',
    address: 'ORGANIZATI',
    phone: 'OFFICE_PHO',
    email: 'EMAIL',
    hours: 'HOURS',
    languages: 'LANGUAGES',
    dated: 'DATE_UPDAT',
  },
  remarks: [{ column: 'ACCESSIBIL', about: both('access for people with a disability', 'l’accès pour les personnes handicapées') }],
  leftOut: ['NEIGHBOURH', 'LEGALSTAT', 'LONGITUDE', 'LATITUDE', 'X', 'Y'],
}

const vancouverShelters: Mapping = {
  id: 'vancouver-shelters-2025',
  title: both('City of Vancouver: homeless shelter locations', 'Ville de Vancouver\u00A0: refuges'),
  publisher: both('City of Vancouver', 'Ville de Vancouver'),
  licence: 'Open Government Licence - Vancouver',
  dated: '2025-04-06',
  datedText: '2025-04-06',
  language: 'en',
  official: true,
  kind: 'shelter',
  province: 'BC',
  town: 'Vancouver',
  timezone: 'America/Vancouver',
  needs: ['shelter'],
  columns: { name: 'facility', phone: 'phone' },
  criteriaBy: [
    { column: 'category', values: { 'Adults (all genders)': [anyGender, adults], Men: [men], Women: [women], 'Youth (all genders)': [anyGender, youth] } },
  ],
  remarks: [
    { column: 'meals', about: both('meals', 'les repas') },
    { column: 'pets', about: both('pets', 'les animaux') },
    { column: 'carts', about: both('carts', 'les chariots') },
  ],
  leftOut: ['geo_local_area', 'geo_point_2d.lon', 'geo_point_2d.lat'],
}

const niagaraFoodBanks: Mapping = {
  id: 'niagara-food-banks-2020',
  title: both('Niagara Region: food banks', 'Région de Niagara\u00A0: banques alimentaires'),
  publisher: both('Niagara Region', 'Région de Niagara'),
  licence: 'Open Government Licence - Niagara Region',
  url: 'https://niagaraopendata.ca/dataset/foodbanks',
  dated: '2020-03-01',
  datedText: '2020-03',
  language: 'en',
  official: true,
  kind: 'office',
  province: 'ON',
  timezone: 'America/Toronto',
  needs: ['food'],
  columns: { key: 'UniqueID', name: 'Organization', address: 'Full_Address', town: 'Municipality' },
  leftOut: ['GSmartID', 'nbh_id'],
}

const victoriaShelterBeds: Mapping = {
  id: 'victoria-shelter-beds-2025',
  title: both('Capital Regional District: shelter beds', 'District régional de la capitale (C.-B.)\u00A0: lits de refuge'),
  publisher: both('bcdatavis/crd-shelter-beds, from BC Housing’s list', 'bcdatavis/crd-shelter-beds, d’après la liste de BC Housing'),
  licence: 'Apache-2.0',
  dated: '2025-10-14',
  datedText: '2025-10-14',
  language: 'en',
  official: false,
  kind: 'shelter',
  province: 'BC',
  timezone: 'America/Vancouver',
  needs: ['shelter'],
  columns: { name: 'operator_name', address: 'physical_address', town: 'community' },
  countedFor: [
    { column: 'beds_yr_rnd_all', words: both('beds for everyone', 'lits pour tout le monde'), criteria: [anyGender] },
    { column: 'beds_yr_rnd_men', words: both('beds for men', 'lits pour hommes'), criteria: [men] },
    { column: 'beds_yr_rnd_women', words: both('beds for women', 'lits pour femmes'), criteria: [women] },
    { column: 'beds_yr_rnd_youth', words: both('beds for youth', 'lits pour jeunes'), criteria: [youth] },
  ],
  remarks: [
    { column: 'beds_extr_wthr', about: both('beds in extreme weather', 'les lits par temps extrême') },
    { column: 'beds_drop_in', about: both('drop-in beds', 'les lits sans réservation') },
    { column: 'beds_temp', about: both('temporary beds', 'les lits temporaires') },
    { column: 'beds_total', about: both('all its beds', 'tous ses lits') },
  ],
  leftOut: ['coordinates'],
}

const downtownEastside: Mapping = {
  id: 'vancouver-dtes-2025',
  title: both('DTES lifeline map', 'Carte de survie du Downtown Eastside'),
  publisher: both('fifaaworldcup/DTES-lifeline-map, from public pages', 'fifaaworldcup/DTES-lifeline-map, d’après des pages publiques'),
  licence: 'MIT',
  dated: '2025-11-01',
  datedText: '2025-11',
  language: 'en',
  official: false,
  kind: 'office',
  shelterWhen: { column: 'type', words: ['Shelter'] },
  province: 'BC',
  town: 'Vancouver',
  timezone: 'America/Vancouver',
  needs: ['outreach'],
  columns: { name: 'name', address: 'address', phone: 'phone', hours: 'hours' },
  needsBy: {
    column: 'type',
    values: {
      Food: ['food'],
      Shelter: ['shelter'],
      Clothing: ['outreach'],
      'Injection Site': ['health_care'],
      Health: ['health_care'],
      'Harm Reduction': ['health_care'],
      Info: ['information_line'],
      Naloxone: ['health_care'],
      Hotline: ['crisis_line'],
    },
  },
  remarks: [{ column: 'type', about: both('what it gives', 'ce qu’on y donne') }],
  leftOut: ['lat', 'lng', 'source'],
}

/** The mappings that we wrote, one for each list that we have seen. A list is recognized by its columns. */
export const ourMappings: readonly Mapping[] = [
  torontoShelters,
  torontoDropIns,
  torontoYouth,
  vancouverShelters,
  niagaraFoodBanks,
  victoriaShelterBeds,
  downtownEastside,
]
