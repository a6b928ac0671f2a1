/**
 * How long an answer may be kept without asking again. Files under /assets bear a hash in their name: they never change. Everything else
 * is asked for again each time, so that a corrected law reaches a device at its next visit. A failure is never kept as if it were a file. What the
 * network answers is kept nowhere.
 */
export function cacheControl(path: string, status: number): string {
  if (['/healthz', '/readyz', '/metrics', '/api'].includes(path) || path.startsWith('/api/')) return 'no-store'
  return path.startsWith('/assets/') && (status === 200 || status === 206 || status === 304) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
