import type { Command } from './asked.ts'
import { type Exit, exits } from './world.ts'

const isExit = (code: number): code is Exit => Object.values(exits).some((exit) => exit === code)

/** Operates the server of this repository: its program is another one, which speaks for itself, and is started with what was asked. */
export const operate =
  (verb: 'serve' | 'migrate' | 'backup' | 'restore' | 'export-network'): Command =>
  async (asked, world) => {
    const code = (await world.operate?.([verb, '--lang', asked.language, '--', ...asked.arguments])) ?? exits.ourFault
    return isExit(code) ? code : exits.ourFault
  }
