/**
 * A mail server for the stories: real SMTP on one port, and what it received as JSON on the other, so that a story reads
 * what a subscriber would read. Started by playwright.config.ts with both ports.
 */
import http from 'node:http'
import { SMTPServer } from 'smtp-server'

const [smtpPort, httpPort] = process.argv.slice(2).map(Number)
const received = []

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts = []
    stream.on('data', (part) => parts.push(part))
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        message: Buffer.concat(parts).toString('utf8'),
      })
      done()
    })
  },
})
// A client that goes away halfway is its own business.
smtp.on('error', (error) => console.error(error.message))
smtp.listen(smtpPort, '127.0.0.1')

const web = http.createServer((_request, response) => {
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(received))
})
web.listen(httpPort, '127.0.0.1')

process.on('SIGTERM', () => smtp.close(() => web.close(() => process.exit(0))))
