/** Tries to take the lock of a data folder and tells how that went: `taken` or `held PID`. Keeps it until it is killed. */
import { takeAppLock } from '~/platform/process/app-lock.server'

const result = await takeAppLock(process.argv[2]!)
process.stdout.write('lock' in result ? 'taken\n' : `held ${result.holder.pid}\n`)
if ('lock' in result) setInterval(() => {}, 60_000)
