/** What the environment says of where to listen: `HOST` and `PORT`. */
export type ListenOn = { readonly host: string; readonly port: number }

/** A sentence in each language. */
export type Told = { readonly en: string; readonly fr: string }

/** Reads where to listen: this machine alone, on 8080, unless told otherwise. Null when PORT is not a port. */
export function listenOn(environment: Readonly<Record<string, string | undefined>>): ListenOn | null {
  const port = environment.PORT === undefined || environment.PORT === '' ? '8080' : environment.PORT
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? { host: environment.HOST || '127.0.0.1', port: Number(port) } : null
}

const here = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost']

/** The address to open in a browser on this machine. */
export const addressOf = ({ host, port }: ListenOn): string => `http://${here.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`

export const portIsNoPort: Told = {
  en: 'PORT must be a number from 0 to 65535, as in: PORT=8081 npm start',
  fr: 'PORT doit être un nombre de 0 à 65535, comme dans\u00A0: PORT=8081 npm start',
}

export const notBuilt: Told = {
  en: 'The application is not built yet: run "npm start", which builds it, or "npm run build".',
  fr: 'L’application n’est pas encore construite\u00A0: lancez «\u00A0npm start\u00A0», qui la construit, ou «\u00A0npm run build\u00A0».',
}

/** Why it could not listen there, and what to do. */
export function cannotListen(code: unknown, { host, port }: ListenOn): Told {
  const other = port < 65_535 ? port + 1 : 8081
  switch (code) {
    case 'EADDRINUSE':
      return {
        en: `Port ${port} is already taken on this machine. Choose another: PORT=${other} npm start`,
        fr: `Le port ${port} est déjà pris sur cette machine. Choisissez-en un autre\u00A0: PORT=${other} npm start`,
      }
    case 'EACCES':
      return {
        en: `This machine does not allow port ${port}. Choose one above 1023: PORT=8080 npm start`,
        fr: `Cette machine ne permet pas le port ${port}. Choisissez-en un au-dessus de 1023\u00A0: PORT=8080 npm start`,
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        en: `HOST=${host} is not an address of this machine. Leave HOST out to serve this machine alone.`,
        fr: `HOST=${host} n’est pas une adresse de cette machine. Enlevez HOST pour ne servir que cette machine.`,
      }
    default:
      return { en: `The server could not start (${String(code)}).`, fr: `Le serveur n’a pas pu démarrer (${String(code)}).` }
  }
}
