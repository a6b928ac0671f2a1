import { z } from 'zod'

// Without this, zod tries whether it may make code from text, which the pages' policy forbids: a browser then reports a breach that is none.
z.config({ jitless: true })

export { z }
