export function ImportScreen() {
  return null
}
export function DoublesScreen() {
  return null
}
export function ChangesScreen() {
  return null
}
