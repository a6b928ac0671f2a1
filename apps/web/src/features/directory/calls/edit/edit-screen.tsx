export function EditScreen(_: { readonly service: unknown }) {
  return null
}
