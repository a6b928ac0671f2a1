/** A law that the content cites: its names, and where the government keeps it in each language. */
export type Instrument = {
  /** As in `instrument:` of a provision; in lower case, the first part of its id. */
  readonly short: string
  /** As French-language readers abbreviate it. */
  readonly shortFr: string
  readonly title: { readonly en: string; readonly fr: string }
  /** Folder and number on the government's site, as in `eng/acts/I-2.5`. */
  readonly path: { readonly en: string; readonly fr: string }
}

type Row = readonly [short: string, shortFr: string, en: string, fr: string, pathEn: string, pathFr: string]

const act = (number: string): readonly [string, string] => [`eng/acts/${number}`, `fra/lois/${number}`]
const regulation = (number: string): readonly [string, string] => [`eng/regulations/SOR-${number}`, `fra/reglements/DORS-${number}`]

const rows: readonly Row[] = [
  ['IRPA', 'LIPR', 'Immigration and Refugee Protection Act', 'Loi sur l’immigration et la protection des réfugiés', ...act('I-2.5')],
  ['IRPR', 'RIPR', 'Immigration and Refugee Protection Regulations', 'Règlement sur l’immigration et la protection des réfugiés', ...regulation('2002-227')],
  ['CC', 'C. cr.', 'Criminal Code', 'Code criminel', ...act('C-46')],
  ['CVBR', 'CCDV', 'Canadian Victims Bill of Rights', 'Charte canadienne des droits des victimes', ...act('C-23.7')],
  ['DCIA', 'LMCI', 'Department of Citizenship and Immigration Act', 'Loi sur le ministère de la Citoyenneté et de l’Immigration', ...act('C-29.4')],
  ['PA', 'LPRP', 'Privacy Act', 'Loi sur la protection des renseignements personnels', ...act('P-21')],
  ['DESDA', 'LMEDS', 'Department of Employment and Social Development Act', 'Loi sur le ministère de l’Emploi et du Développement social', ...act('H-5.7')],
  [
    'DESDR',
    'RMEDS',
    'Department of Employment and Social Development Regulations',
    'Règlement sur le ministère de l’Emploi et du Développement social',
    ...regulation('2005-311'),
  ],
  ['CLC', 'CCT', 'Canada Labour Code', 'Code canadien du travail', ...act('L-2')],
  ['CHRA', 'LCDP', 'Canadian Human Rights Act', 'Loi canadienne sur les droits de la personne', ...act('H-6')],
  [
    'CollegeA',
    'LCCIC',
    'College of Immigration and Citizenship Consultants Act',
    'Loi sur le Collège des consultants en immigration et en citoyenneté',
    ...act('C-33.6'),
  ],
  ['CEA', 'LPC', 'Canada Evidence Act', 'Loi sur la preuve au Canada', ...act('C-5')],
  [
    'CollegeCode',
    'CDTP',
    'Code of Professional Conduct for College of Immigration and Citizenship Consultants Licensees',
    'Code de déontologie des titulaires de permis du Collège des consultants en immigration et en citoyenneté',
    ...regulation('2022-128'),
  ],
  [
    'CollegeR',
    'RCCIC',
    'College of Immigration and Citizenship Consultants Regulations',
    'Règlement sur le Collège des consultants en immigration et en citoyenneté',
    ...regulation('2026-68'),
  ],
  [
    'FPFAA',
    'LAFGFP',
    'Federal-Provincial Fiscal Arrangements Act',
    'Loi sur les arrangements fiscaux entre le gouvernement fédéral et les provinces',
    ...act('F-8'),
  ],
  ['WPPA', 'LPPT', 'Witness Protection Program Act', 'Loi sur le Programme de protection des témoins', ...act('W-11.2')],
]

/** Every law that the content may cite, by the first part of a provision id. */
export const instruments: ReadonlyMap<string, Instrument> = new Map(
  rows.map(([short, shortFr, en, fr, pathEn, pathFr]) => [short.toLowerCase(), { short, shortFr, title: { en, fr }, path: { en: pathEn, fr: pathFr } }]),
)
