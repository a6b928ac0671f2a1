/** The id of a town: its name in lowercase ASCII and its province, as in `place:saint-hyacinthe-qc`. */
export function townId(name: string, province: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `place:${slug}-${province.toLowerCase()}`
}

/** Degrees to two decimals, about a kilometre: no finer place is ever in the corpus. */
export const rounded = (degrees: number): number => Math.round(degrees * 100) / 100
