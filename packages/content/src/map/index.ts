export { makeCanadaMap } from './canada-map.ts'
