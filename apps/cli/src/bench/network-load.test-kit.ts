import { availableParallelism, loadavg } from 'node:os'
import { drill, proof } from './network-load-drill.test-kit.ts'
import { startLoadPostgres } from './network-load-postgres.test-kit.ts'
import { holds, reportHead, reportOf } from './network-load-report.test-kit.ts'

// Run by `npm run bench`: prints the report on both databases, and ends with 1 when it does not hold. LOAD_SECONDS makes it shorter.

const seconds = Number(process.env.LOAD_SECONDS ?? proof.seconds)
const load = { ...proof, seconds, idleSeconds: Math.min(proof.idleSeconds, seconds) }

const machine = { cores: availableParallelism(), waiting: loadavg()[0] ?? 0 }
const embedded = await drill(load)
const postgres = await startLoadPostgres()
const server = await drill(load, postgres).finally(postgres.remove)

const parts = [...reportOf('Embedded database (PGlite)', embedded), ...reportOf(`PostgreSQL ${postgres.version}, with two logins`, server)]
console.log([...reportHead(load, new Date().toISOString().slice(0, 10), machine), ...parts].join('\n').trimEnd())
// The package that runs PostgreSQL would end the process with 0 whatever was set.
process.exit(holds(embedded) && holds(server) ? 0 : 1)
