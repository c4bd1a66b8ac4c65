import { createServer } from 'node:http'

/** What `node:http` alone does with the bytes of one answer, which it fetches once: no more can be sent from memory. */
const [address] = process.argv.slice(2)
const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
const body = Buffer.from(await answer.arrayBuffer())
const ofOneAnswer = [
  'connection',
  'date',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
]
const headers = [...answer.headers].filter(([name]) => !ofOneAnswer.includes(name))
headers.push(['content-length', String(body.length)])

createServer((_, outgoing) => {
  outgoing.writeHead(200, headers.flat())
  outgoing.end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')
