/** The log of the process: JSON lines with ids, never names, addresses of people, tokens or contents. */
import { pino } from 'pino'

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  redact: ['password', 'token', 'cookie', '*.password', '*.token', 'headers.cookie', 'headers.authorization'],
})
