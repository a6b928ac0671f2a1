import type { FastifyHelmetOptions } from '@fastify/helmet'

// A page of ours runs our own scripts and styles, and talks to nobody else: text that slipped into the content could run nothing.
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
}

const policy = Object.entries(contentSecurityPolicy.directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join(';')
// The worker that holds the keys of a network runs libsodium, which is WebAssembly. It and nothing else may compile it.
const policyOfVault = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

/** What the browser may run of an answer. */
export const policyOf = (path: string): string => (/^\/assets\/vault-worker-[\w-]+\.js$/.test(path) ? policyOfVault : policy)

/** Never again without https, for a year: said only where people reach this server by https. */
export const strictTransport = 'max-age=31536000; includeSubDomains'

/**
 * What every answer carries. HSTS is said apart, when this server knows that it is reached by https. No referrer: the page that comes after ours must not learn where the person was.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  hsts: false,
}

// Nothing of the machine is used: distance is from a town that is typed, never from where the device is.
const notUsed = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Turns off every power of the browser that we do not use. A passkey may be asked for by our own pages. */
export const permissionsPolicy = [...notUsed.map((power) => `${power}=()`), 'publickey-credentials-get=(self)'].join(', ')
