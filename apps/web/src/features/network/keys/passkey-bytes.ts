/** Which passkey it is, as the browser names it (base64url), and the 32 bytes that it gave. */
export type PasskeyGiven = { readonly credentialId: string; readonly prf: Uint8Array }

/** What a passkey gave; null when it is none, or gave no bytes. */
export function passkeyBytes(credential: Credential): PasskeyGiven | null {
  if (!('getClientExtensionResults' in credential)) return null
  const { id, getClientExtensionResults } = credential as PublicKeyCredential
  const first = getClientExtensionResults.call(credential).prf?.results?.first
  if (!first) return null
  const prf = new Uint8Array(ArrayBuffer.isView(first) ? first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength) : first.slice(0))
  return prf.length === 32 ? { credentialId: id, prf } : null
}
