export function CallsScreen() {
  return null
}
export function CallScreen(_: { readonly service: unknown }) {
  return null
}
export function EditScreen(_: { readonly service: unknown }) {
  return null
}
