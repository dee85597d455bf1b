/**
 * The settings of an installation, read once at start; a wrong one stops the start with one Dutch sentence that says
 * which setting, what is wrong and what is expected. Secrets come from here or from files in the data folder only.
 */
import path from 'node:path'
import { z } from 'zod'
import { envTexts } from './env-texts'

const url = (protocols: readonly string[], message: string) =>
  z.string().refine((text) => {
    try {
      return protocols.includes(new URL(text).protocol)
    } catch {
      return false
    }
  }, message)

const shape = z.object({
  LEIDRAAD_DATA: z.string().min(1).default('./data'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, envTexts.port)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, envTexts.port)
    .default(3000),
  /** Address to listen on; loopback unless told otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  APP_URL: url(['http:', 'https:'], envTexts.appUrl).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], envTexts.databaseUrl).optional(),
  /** A login that is only a member of leidraad_app; without it DATABASE_URL serves for both. */
  DATABASE_APP_URL: url(['postgres:', 'postgresql:'], envTexts.databaseAppUrl).optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], envTexts.smtpUrl).optional(),
  MAIL_FROM: z.string().min(3).default('Leidraad <noreply@leidraad.example>'),
  /** `s3://bucket/prefix?endpoint=…&region=…`; without it files are kept in the data folder. */
  FILE_STORE: url(['s3:'], envTexts.fileStore).optional(),
  /** Where clamd listens: a socket ('/run/clamav/clamd.ctl') or 'host:port'. Without it files are "niet gescand". */
  CLAMD_SOCKET: z
    .string()
    .regex(/^(\/[^\0]+|[\w.-]+:\d{1,5})$/, envTexts.clamdSocket)
    .optional(),
  /**
   * A clamd that keeps what it scans in memory (its TemporaryDirectory is a tmpfs): the only one that may see a bid
   * before it is sealed. Without it bids are scanned after the opening.
   */
  CLAMD_MEMORY_SOCKET: z
    .string()
    .regex(/^(\/[^\0]+|[\w.-]+:\d{1,5})$/, envTexts.clamdSocket)
    .optional(),
  /** Whom to tell of a weakness: a mail address or web address for /.well-known/security.txt. */
  SECURITY_CONTACT: url(['mailto:', 'https:'], envTexts.securityContact).optional(),
  /** How many proxies in front may be believed about the visitor's address. */
  TRUSTED_PROXIES: z.string().regex(/^\d$/, envTexts.trustedProxies).transform(Number).default(0),
  /** 'apart' when `npm run worker` runs the jobs. */
  LEIDRAAD_JOBS: z.enum(['web', 'apart'], { error: envTexts.jobs }).default('web'),
})

export type Env = {
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly appUrl: string
  readonly databaseUrl: string | null
  readonly databaseAppUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly fileStore: string | null
  readonly clamdSocket: string | null
  readonly clamdMemorySocket: string | null
  readonly securityContact: string | null
  readonly trustedProxies: number
  readonly jobsInWeb: boolean
}

/** A setting that can't be used; `message` is Dutch and for the person who starts Leidraad. */
export class EnvProblem extends Error {}

/** Reads the settings from `source`; throws EnvProblem naming every wrong one. Empty means not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    throw new EnvProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const env = parsed.data
  return {
    dataDir: path.resolve(env.LEIDRAAD_DATA),
    port: env.PORT,
    host: env.HOST,
    appUrl: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL ?? null,
    databaseAppUrl: env.DATABASE_APP_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    fileStore: env.FILE_STORE ?? null,
    clamdSocket: env.CLAMD_SOCKET ?? null,
    clamdMemorySocket: env.CLAMD_MEMORY_SOCKET ?? null,
    securityContact: env.SECURITY_CONTACT ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
    jobsInWeb: env.LEIDRAAD_JOBS === 'web',
  }
}
