import type { Drilled, Kind, Load } from './network-load-drill.test-kit.ts'

/** How many times the quiet p95 the loaded one may be. */
export const mostTimes = 5

const kinds: Readonly<Record<Kind, string>> = {
  harvest: 'harvest: a page, a service, a list',
  read: 'member: what changed',
  write: 'member: a sealed record',
  publish: 'coordinator: a public entry',
}
/** Those that Proof 6 is about; the fourth is too seldom to have a p95. */
const judged: readonly Kind[] = ['harvest', 'read', 'write']

/** Whether nothing went wrong, nothing acknowledged is missing, and p95 under load is at most five times that of quiet. */
export function holds({ idle, loaded, acknowledged, there, faults }: Drilled): boolean {
  const clean = [idle, loaded].every((went) => Object.values(went).every(({ wrong }) => Object.keys(wrong).length === 0))
  return clean && faults.length === 0 && there === acknowledged && judged.every((kind) => loaded[kind].p95 <= mostTimes * idle[kind].p95)
}

function wrongOf(...all: readonly Readonly<Record<string, number>>[]): string {
  const sums: Record<string, number> = {}
  for (const [what, count] of all.flatMap((wrong) => Object.entries(wrong))) sums[what] = (sums[what] ?? 0) + count
  const named = Object.entries(sums).map(([what, count]) => `${what} × ${count}`)
  return named.join(', ') || 'none'
}

const ms = (value: number): string => value.toFixed(1)

function rows({ idle, loaded }: Drilled): readonly string[] {
  return Object.entries(kinds).map(([id, name]) => {
    const [quiet, busy] = [idle[id as Kind], loaded[id as Kind]]
    const cells = [name, busy.count, wrongOf(quiet.wrong, busy.wrong), ms(quiet.p50), ms(quiet.p95), ms(busy.p50), ms(busy.p95), ms(busy.most)]
    return `| ${[...cells, (busy.p95 / quiet.p95).toFixed(1)].join(' | ')} |`
  })
}

/** The part of the report for one database. */
export const reportOf = (name: string, drilled: Drilled): readonly string[] => [
  `## ${name}`,
  '',
  '| what | answered under load | errors | quiet p50 ms | quiet p95 ms | load p50 ms | load p95 ms | longest ms | p95 to quiet |',
  '|---|---|---|---|---|---|---|---|---|',
  ...rows(drilled),
  '',
  `The network was made in ${drilled.making.toFixed(1)} s. Records acknowledged: ${drilled.acknowledged}; of these there in the end: ${drilled.there}. Faults that the server`,
  `wrote down: ${drilled.faults.length}.${drilled.processor === null ? '' : ` Of one core the server used ${(drilled.processor * 100).toFixed(0)} % under load.`}`,
  `No error, nothing lost, p95 at most ${mostTimes} times the quiet one: ${holds(drilled) ? 'yes' : '**no**'}.`,
  '',
]

/** The machine that it ran on: its cores, and how many programs wanted to run before the drill began. */
export type Machine = { readonly cores: number; readonly waiting: number }

const busyNote = ({ cores, waiting }: Machine): readonly string[] =>
  waiting <= cores
    ? []
    : [`**Before it began, ${waiting.toFixed(1)} programs wanted to run on ${cores} cores: these times are of a busy machine. Repeat it on a quiet one.**`, '']

/** What stands before the parts. */
export const reportHead = (load: Load, today: string, machine: Machine): readonly string[] => [
  '# A network at work while the directory is harvested',
  '',
  `\`npm run bench\`, ${today}, Node ${process.versions.node}, ${machine.cores} cores, which the server, the database and whoever asks share. The server runs as in life, in a process`,
  `of its own. A network of ${load.members} members in ${Math.ceil(load.members / 10)} organizations is founded through its API, with real signatures; each signs in from an address of`,
  `their own. Then, for ${load.seconds} s: each follows the feed every ${load.members / load.reads} s and writes a sealed record every ${load.members / load.writes} s; a coordinator publishes an entry every`,
  `${1 / load.published} s, which makes the directory anew; and one harvester asks /hsds ${load.harvest} times a second, from one address.`,
  '',
  'Every request has its moment, and its time counts from that moment, whether or not it could be asked then: slow answers do not make the next ones fewer.',
  'Quiet is the same requests on the same server before, one kind after the other, 2 to 20 a second. Machines differ and are busy: compare the ratio.',
  '',
  ...busyNote(machine),
]
