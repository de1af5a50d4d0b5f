import dgram from 'node:dgram'
import packet from 'dns-packet'
import type { Answer, DecodedPacket } from 'dns-packet'

/** Records by `name TYPE`; `refused` and `silent` stand for the whole server. */
export type Zone =
  { readonly records: readonly Answer[]; readonly names?: readonly string[] } | 'refused' | 'silent'

const NOT_FOUND = 3
const REFUSED = 5
const AUTHORITATIVE = 1 << 10

function answersTo({ questions }: DecodedPacket, zone: Exclude<Zone, string>) {
  const [question] = questions ?? []
  const known = new Set([...zone.records.map(({ name }) => name), ...(zone.names ?? [])])
  const answers: Answer[] = []
  let name = question?.name.toLowerCase() ?? ''
  let missing = !known.has(name)
  for (let hop = 0; hop < 8; hop++) {
    const here = zone.records.filter((record) => record.name === name)
    const alias = here.find(({ type }) => type === 'CNAME')
    if (alias?.type !== 'CNAME' || question?.type === 'CNAME') {
      answers.push(...here.filter(({ type }) => type === question?.type))
      break
    }
    answers.push(alias)
    name = alias.data
    missing = !known.has(name)
    if (missing) break
  }
  return { answers, missing }
}

/** A name server over UDP at a loopback address, which knows these records and no others. */
export async function dnsServer(zone: Zone, address = '127.0.0.1', port = 0) {
  const socket = dgram.createSocket('udp4')
  socket.on('message', (message, from) => {
    if (zone === 'silent') return
    const asked = packet.decode(message)
    const said = zone === 'refused' ? { answers: [], missing: false } : answersTo(asked, zone)
    const code = zone === 'refused' ? REFUSED : said.missing ? NOT_FOUND : 0
    socket.send(
      packet.encode({
        type: 'response',
        id: asked.id ?? 0,
        flags: AUTHORITATIVE | code,
        questions: asked.questions ?? [],
        answers: said.answers,
      }),
      from.port,
      from.address,
    )
  })
  await new Promise<void>((resolve) => {
    socket.bind(port, address, resolve)
  })
  return {
    port: socket.address().port,
    close: () =>
      new Promise<void>((resolve) => {
        socket.close(() => {
          resolve()
        })
      }),
  }
}
