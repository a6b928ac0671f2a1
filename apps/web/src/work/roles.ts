/** Who did something to the directory: a role, never a name. */
export const roles = ['not-said', 'settlement', 'shelter', 'helpline', 'clinic', 'labour', 'coordinator', 'lived-experience'] as const

/** One of the roles. */
export type Role = (typeof roles)[number]
