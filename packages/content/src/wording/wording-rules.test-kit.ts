/** What is not written here, in which languages, and what may stand beside it. See docs/style.md. */
export type WordingRule = { readonly what: string; readonly languages: readonly string[]; readonly pattern: RegExp; readonly unless?: RegExp }

/** Official names, which keep the words that we do not use ourselves. */
export const officialNames: readonly RegExp[] = [
  /(?:Canadian )?Victims Bill of Rights/g,
  /Charte (?:canadienne )?des droits des victimes/g,
  /\b(?:local )?[Vv]ictim services?(?: unit)?\b/g,
  /Victim Support Line|(?:crime )?victims?’? assistance(?: order)?|victim’s assistance order/gi,
  /(?:[Ss]ervice local d’|[Ll]igne d’)?aide (?:aux victimes|à la victime)/g,
  /[Dd]éclaration de la victime/g,
  /passage de clandestins/g,
  /deportation orders?/gi,
  /admissibility hearings?|decisions? on admissibility|décisions? (?:passées )?sur l’admissibilité/g,
]

const both = ['en', 'fr'] as const

/** The rules. */
export const wordingRules: readonly WordingRule[] = [
  { what: 'someone called a victim or a survivor', languages: both, pattern: /\bvictim(?:e?s?)\b|\bsurvivors?\b|\bsurvivante?s?\b/i },
  {
    what: 'someone called by what was done, as a villain',
    languages: both,
    pattern:
      /\b(?:villain|perpetrator|predator|trafficker|abuser|pimp|prostitute)s?\b|\b(?:trafiquant|proxénète|agresseur|abuseur|prédateur|bourreau|prostituée?)s?\b/i,
  },
  { what: 'a person called illegal or undocumented', languages: both, pattern: /\billegal|\billéga|\bundocumented\b|\bsans-papiers\b|\bclandestin/i },
  { what: 'a person sent away called deported', languages: both, pattern: /\bdeport|\bdéport|\bexpuls(?!ion)/i },
  {
    what: 'a person called eligible: only a refugee claim is',
    languages: ['en'],
    pattern: /\b(?:in)?eligib/i,
    unless: /\bclaim|found ineligible|\bif ineligible|^ineligible/i,
  },
  { what: 'une personne dite admissible', languages: ['fr'], pattern: /\b(?:in)?admissib|éligib/i },
  { what: 'a person called admissible', languages: ['en'], pattern: /\badmissib/i },
  { what: 'an order to the reader', languages: both, pattern: /\byou must\b|\bvous devez\b/i },
  {
    what: 'advice to lie or to hide',
    languages: both,
    pattern:
      /\b(?:you|one|they|the person) (?:should|must|can|could|may|might|need to) (?:lie|hide|conceal|pretend|mislead)\b|\b(?:vous|on|la personne) (?:devriez|devrait|doit|pouvez|peut|pourriez|pourrait) (?:mentir|cacher|dissimuler|taire)\b|\bnever (?:tell|admit)\b|\b(?:mentez|cachez|dissimulez)\b|\bne dites (?:pas|rien|jamais)\b/i,
    unless: /ne cachez jamais un enfant/,
  },
  { what: 'a promise about a decision that someone makes', languages: both, pattern: /\bguaranteed\b|\b(?:est|sera|sont|seront) garanti/i },
  { what: 'an exclamation mark', languages: ['en', 'fr', 'es'], pattern: /!/ },
  { what: 'something left to write', languages: ['en', 'fr', 'es'], pattern: /\[FR\]|\[EN\]|\[ES\]|\b(?:TODO|FIXME|TBD)\b|lorem ipsum/i },
  { what: 'a straight apostrophe or quotation mark', languages: both, pattern: /['"]/ },
  { what: 'three points in place of …', languages: ['en', 'fr', 'es'], pattern: /\.\.\./ },
  { what: 'French quotation marks in English, or English ones in French', languages: ['en'], pattern: /[«»]/, unless: /\bFrench\b/ },
  { what: 'des guillemets anglais', languages: ['fr'], pattern: /[“”]/ },
  { what: 'des guillemets sans espace', languages: ['fr'], pattern: /«(?!\s)|(?<!\s)»/ },
  { what: 'un deux-points sans espace devant', languages: ['fr'], pattern: /(?<![\s\d]):(?!\/\/)/ },
  { what: 'une espace devant un point-virgule ou un point d’interrogation', languages: ['fr'], pattern: /\s[;?]/ },
  { what: 'un nombre écrit à l’anglaise', languages: ['fr'], pattern: /\$\d|\d,\d{3}\b/ },
  { what: 'le mot « option », que nous n’employons pas : une voie', languages: ['fr'], pattern: /\boptions?\b/i, unless: /option \d/ },
]
