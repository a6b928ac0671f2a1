import type { Told } from '../storage/index.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says of the network, besides where the database is. */
export type Settings = {
  /** The address at which people open the pages; null when nobody said, and then it is this machine. */
  readonly origin: string | null
  /** Where the static application is, when it is on another address. */
  readonly appOrigin: string | null
  readonly metricsToken: string | null
  readonly trustedProxy: string | null
  /** Whether a network is kept here at all: `RECOURSE_DATA=none` serves the pages alone. */
  readonly keepsNetwork: boolean
}

const originOf = (value: string): string | null => {
  if (!URL.canParse(value)) return null
  const { origin, protocol, pathname, search, hash, username } = new URL(value)
  const isBare = (pathname === '/' || pathname === '') && search === '' && hash === '' && username === ''
  return isBare && (protocol === 'https:' || protocol === 'http:') ? origin : null
}

const given = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value)

/** Reads the settings. Gives a sentence in both languages when one of them is not what it should be. */
export function settingsOf(environment: Environment): { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly error: Told } {
  const [asked, app] = [given(environment.RECOURSE_ORIGIN), given(environment.RECOURSE_APP_ORIGIN)]
  const [origin, appOrigin] = [asked && originOf(asked), app && originOf(app)]
  const wrong = asked && !origin ? 'RECOURSE_ORIGIN' : app && !appOrigin ? 'RECOURSE_APP_ORIGIN' : null
  if (wrong) {
    const error = {
      en: `${wrong} must be an address without anything after it, as in: https://recourse.example`,
      fr: `${wrong} doit être une adresse sans rien après, comme\u00A0: https://recourse.example`,
    }
    return { ok: false, error }
  }
  const metricsToken = given(environment.RECOURSE_METRICS_TOKEN)
  if (metricsToken !== null && metricsToken.length < 16) {
    return {
      ok: false,
      error: { en: 'RECOURSE_METRICS_TOKEN must have 16 characters at least.', fr: 'RECOURSE_METRICS_TOKEN doit avoir au moins 16 caractères.' },
    }
  }
  const trustedProxy = given(environment.RECOURSE_PROXY)
  if (trustedProxy !== null && !/^(?:(?:loopback|linklocal|uniquelocal|[0-9a-f.:]+(?:\/\d{1,3})?)(?:, ?|$))+$/i.test(trustedProxy)) {
    return {
      ok: false,
      error: {
        en: 'RECOURSE_PROXY must be the address of the proxy before this server, as in: 127.0.0.1 or 10.0.0.0/8',
        fr: 'RECOURSE_PROXY doit être l’adresse du mandataire placé devant ce serveur, comme\u00A0: 127.0.0.1 ou 10.0.0.0/8',
      },
    }
  }
  return { ok: true, value: { origin, appOrigin, metricsToken, trustedProxy, keepsNetwork: environment.RECOURSE_DATA !== 'none' } }
}

/** The addresses at which the pages may be opened: what was said, or this machine at its port. Also that of the static application. */
export function originsOf({ origin, appOrigin }: Settings, port: number): readonly string[] {
  const here = origin === null ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`] : [origin]
  return appOrigin === null || here.includes(appOrigin) ? here : [...here, appOrigin]
}
