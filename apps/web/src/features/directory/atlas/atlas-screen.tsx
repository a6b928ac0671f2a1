export function TableScreen() {
  return null
}
export function MapScreen() {
  return null
}
