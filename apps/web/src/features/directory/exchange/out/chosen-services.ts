import type { Service } from '@recourse/domain/directory'

/** What narrows the list that is taken out or printed; '' for all. */
export type OutFilter = { readonly need: string; readonly province: string }

/** Services for a need, in a province. Those for all of Canada are in every province. Demonstrations are never among them. */
export const chosenServices = (services: readonly Service[], { need, province }: OutFilter): readonly Service[] =>
  services.filter(
    ({ demonstration, needs, area }) =>
      !demonstration && (need === '' || needs.includes(need)) && (province === '' || area.kind === 'national' || area.provinces.includes(province)),
  )
