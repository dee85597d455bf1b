/** Search engines read the public site and nothing else. */
import { platform } from '~/platform/context.server'
import { publicFile } from '~/platform/http/public-file.server'

export const loader = () =>
  publicFile(
    [
      'User-agent: *',
      'Allow: /openbaar',
      'Allow: /assets/',
      'Disallow: /openbaar/zoeken',
      'Disallow: /',
      '',
      `Sitemap: ${platform().env.appUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    'text/plain; charset=utf-8',
  )
