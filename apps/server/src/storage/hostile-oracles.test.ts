import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canary, hostileRequest } from './hostile-request.test-kit.ts'
import { bentConditions } from './hostile-texts.test-kit.ts'

describe('what SQL that slipped into a request can guess of another network', () => {
  const { lantern, harbour, send, begin, expectNothingSeen } = hostileRequest()

  test('a foreign key tells nothing of another network', async () => {
    const insert = (member: string) =>
      `insert into wrap (network_id, group_id, epoch, member_id, wrapped) values ('${harbour().networkId}', '${harbour().groups.network}', 1, '${member}', 'x')`
    const errors = []
    for (const member of [harbour().founder.memberId, randomUUID()]) {
      errors.push(await send(insert(member)))
      await begin()
    }
    expect(errors[0]).toEqual(errors[1])
    expect(errors[0]?.code).toBe('42501')
  })

  test('a unique index tells nothing of another network, nor ON CONFLICT, nor RETURNING', async () => {
    const row = (network: string, id: string) => `insert into record (network_id, kind, record_id, organization_id, author_id, tier, state, about, body)
      values ('${network}', 'entry', '${id}', '${lantern().member.organizationId}', '${lantern().member.memberId}', 'public', 'proposed', 'svc', 'x')`
    const answers = []
    for (const text of [
      row(harbour().networkId, canary),
      row(harbour().networkId, 'never'),
      `${row(harbour().networkId, canary)} on conflict do nothing returning *`,
      `${row(harbour().networkId, 'never')} on conflict do nothing returning *`,
      `${row(harbour().networkId, canary)} on conflict (network_id, kind, record_id) do update set state = 'proposed' returning *`,
      `${row(harbour().networkId, 'never')} on conflict (network_id, kind, record_id) do update set state = 'proposed' returning *`,
    ]) {
      answers.push(await send(text))
      await begin()
    }
    expect(new Set(answers.map(({ said, code }) => `${code} ${said}`)).size).toBe(1)
    // The same id in the own network is free.
    expect((await send(row(lantern().networkId, canary))).code).toBe(null)
  })

  test.each([
    ["update member set handle = 'x' returning *", '42501'],
    ["update member set state = 'left' where network_id <> (select network_id from network) returning *", null],
    ['delete from record returning *', '42501'],
    ['update record set author_id = author_id returning *', null],
    ["update network set state = 'closed' returning *", '42501'],
    ['update member_key set keys_sealed = keys_sealed returning *', null],
    ['merge into record r using record s on r.record_id = s.record_id when matched then update set author_id = s.author_id', null],
  ])('%s touches nothing of others', async (text, code) => {
    const answer = await send(text)
    expect(answer.code).toBe(code)
    expect(answer.rows).toEqual([])
    expectNothingSeen(answer.said)
  })

  test('errors say nothing of hidden rows, however a condition is bent', async () => {
    for (const text of bentConditions(harbour().networkId, canary)) {
      const { said } = await send(text)
      expect(said.replaceAll(text, '').replaceAll(JSON.stringify(text).slice(1, -1), '').replaceAll(`'${canary}'`, '')).not.toContain(canary)
      await begin()
    }
  })
})
