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

/**
 * What every answer carries. No HSTS: this server speaks plain http to one machine, or to whatever gives it https, which is where HSTS
 * belongs. No referrer: the page that comes after ours must not learn where the person was.
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
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Turns off every power of the browser that we do not use. */
export const permissionsPolicy = notUsed.map((power) => `${power}=()`).join(', ')
