import { includes, isOneOf, type SecondReading } from './second-reading.test-kit.ts'

export const reading: SecondReading = {
  option: 'detention_review',
  read: ['IRPA 55', 'IRPA 56', 'IRPA 57', 'IRPA 57.1', 'IRPA 58', 'IRPA 59', 'IRPA 60', 'IRPR 244-250'],
  comesTo(at) {
    // 57(1), 59: taken into detention under this Act; not under another Act.
    if (!isOneOf(at, 'detained_under', 'immigration')) return 'closed'
    // 57(1): a permanent resident or a foreign national.
    return includes(at, 'status', 'citizen') ? 'closed' : 'open'
  },
  differences: [],
}
