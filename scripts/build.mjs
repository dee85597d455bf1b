/** `npm run build`: what `npm start` builds, without starting. */
import './setup/check-node.mjs'

const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { prepare } = await import('./setup/prepare.mjs')
  await prepare({ parts: ['web', 'tools'], say: (line) => console.log(line) })
})
