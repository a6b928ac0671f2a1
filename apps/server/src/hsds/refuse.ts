import { type HsdsApiProblem, hsdsProblemAnswer } from '@recourse/exchange'
import type { FastifyReply } from 'fastify'

/** Answers with a problem, in both languages. Nothing of what was asked is in it. */
export const refuse = (reply: FastifyReply, problem: HsdsApiProblem): FastifyReply => {
  const { status, body } = hsdsProblemAnswer(problem)
  return reply.code(status).type('application/json; charset=utf-8').send(body)
}
