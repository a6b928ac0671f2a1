import type { Route } from './route.ts'
import { foundingRoutes } from './routes/founding.ts'
import { groupRoutes } from './routes/groups.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { myRoutes } from './routes/me.ts'
import { packRoutes } from './routes/packs.ts'
import { peopleRoutes } from './routes/people.ts'
import { recordRoutes } from './routes/records.ts'
import { recoveryRoutes } from './routes/recovery.ts'
import { sessionRoutes } from './routes/session.ts'

/** Every route of the network, by its name. */
export const routes = {
  ...foundingRoutes,
  ...sessionRoutes,
  ...invitationRoutes,
  ...peopleRoutes,
  ...groupRoutes,
  ...myRoutes,
  ...recoveryRoutes,
  ...recordRoutes,
  ...packRoutes,
} as const satisfies Readonly<Record<string, Route>>

/** The name of a route. */
export type RouteName = keyof typeof routes
export const routeNames = Object.keys(routes) as readonly RouteName[]
