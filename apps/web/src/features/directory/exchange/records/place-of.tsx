import type { Service } from '@recourse/domain/directory'
import { useRecordWords } from './use-record-words.ts'

/** Where a record is, in a few words: what tells two doors with one name apart. Give it a record that was cleaned. */
export function PlaceOf({ service }: { readonly service: Service }) {
  const { area } = useRecordWords()
  const lines = (service.addresses ?? []).map(({ line }) => line)
  return <>{[...lines.slice(0, 2), area(service.area)].join(', ')}</>
}
