const street =
  /(?<![\w-])\d{1,6}[A-Za-z]?(?!-?\s*hour)\s+(?:[\p{L}.'’-]+\s+){1,4}?(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|court|crt|crescent|cres|lane|highway|hwy|terrace|rue|chemin|rang)\b\.?(?:\s+(?:north|south|east|west|[nsew])\b\.?)?/giu

/**
 * The name of a place where people sleep, without the street address that some lists write in it ("Invented House 12 Oak St Respite"). When too
 * little is left to tell it, the organization stands before it. `found` says whether something was taken out.
 */
export function withoutStreet(name: string, organization: string): { readonly name: string; readonly found: boolean } {
  const rest = name
    .replace(street, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;–-]+|[\s,:;–-]+$/g, '')
  if (rest === name.replace(/\s+/g, ' ').trim() || rest === name) return { name, found: false }
  const enough = rest.split(' ').length > 1
  const before = organization === name ? '' : organization
  return { name: enough || before === '' ? rest || before : [before, rest].filter((part) => part !== '').join(': '), found: true }
}
