import type { Service } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { settledService } from './settled-service.ts'

const phone = (number: string) => ({ number, label: { en: number, fr: number }, evidence: 'one_page', seenOn: [] }) as const
const service: Service = {
  id: 'invented',
  name: { en: 'Invented', fr: 'Inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'national' },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [phone('1'), phone('2')],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [],
  website: 'https://invented.example',
}

test('the chosen side of a field takes its place, and one that was left out goes', () => {
  const name = { en: 'Other', fr: 'Autre' }
  expect(settledService(service, [{ part: { field: 'name' }, standing: service.name, chosen: name }]).name).toEqual(name)
  expect(settledService(service, [{ part: { field: 'website' }, standing: service.website, chosen: undefined }])).not.toHaveProperty('website')
})

test('one thing of a list is changed, taken out or put in, and the others stay', () => {
  const part = { field: 'phones', of: '2' } as const
  expect(settledService(service, [{ part, standing: phone('2'), chosen: phone('3') }]).phones).toEqual([phone('1'), phone('3')])
  expect(settledService(service, [{ part, standing: phone('2'), chosen: undefined }]).phones).toEqual([phone('1')])
  expect(settledService(service, [{ part, standing: undefined, chosen: phone('3') }]).phones).toEqual([phone('1'), phone('2'), phone('3')])
})
