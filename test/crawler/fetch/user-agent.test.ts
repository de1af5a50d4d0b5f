import { expect, test } from 'vitest'
import type { FetchResponse } from '../../../crawler/fetch/fetch.ts'
import { browserLikeUserAgent, honestUserAgent, withUserAgent } from '../../../crawler/fetch/user-agent.ts'
import { answer } from './test-server.ts'

const honest = honestUserAgent('1.2.3')
const browserLike = browserLikeUserAgent('1.2.3')

function site(reply: (agent: string, path: string) => Partial<FetchResponse>) {
  const agents: string[] = []
  const fetch = withUserAgent(
    (request) => {
      const agent = request.headers?.['user-agent'] ?? ''
      agents.push(agent === honest ? 'honest' : 'browser')
      return Promise.resolve(answer(request.url, reply(agent, new URL(request.url).pathname)))
    },
    { honest, browserLike },
  )
  const ask = async (path: string): Promise<number> => {
    const outcome = await fetch({ url: `http://a.test${path}` })
    return outcome.ok ? outcome.status : 0
  }
  return { ask, agents }
}

test('both names say who we are', () => {
  expect(honest).toMatch(/^oit-audit\/1\.2\.3 \(\+https:/)
  expect(browserLike).toMatch(/^Mozilla\/5\.0 .*oit-audit\/1\.2\.3/)
})

test('a host that is content hears the honest name only, missing pages included', async () => {
  const { ask, agents } = site((_, path) => ({ status: path === '/gone' ? 404 : 200 }))
  await ask('/')
  await ask('/gone')
  expect(agents).toEqual(['honest', 'honest'])
})

test('a firewall that wants a browser gets one, and is remembered', async () => {
  const { ask, agents } = site((agent) => ({ status: agent === honest ? 403 : 200 }))
  expect(await ask('/1')).toBe(200)
  expect(await ask('/2')).toBe(200)
  expect(agents).toEqual(['honest', 'browser', 'browser'])
})

test('a host that refuses both is tried once', async () => {
  const { ask, agents } = site(() => ({ status: 403 }))
  expect(await ask('/1')).toBe(403)
  expect(await ask('/2')).toBe(403)
  expect(agents).toEqual(['honest', 'browser', 'honest'])
})

test('requests refused at the same time share the trial', async () => {
  const { ask, agents } = site((agent) => ({ status: agent === honest ? 406 : 200 }))
  expect(await Promise.all([ask('/1'), ask('/2'), ask('/3')])).toEqual([200, 200, 200])
  expect(agents.filter((agent) => agent === 'honest')).toHaveLength(3)
})

test('too many requests is no question of names, a challenge is', async () => {
  const busy = site(() => ({ status: 429 }))
  await busy.ask('/')
  expect(busy.agents).toEqual(['honest'])
  const challenged = site(() => ({ status: 429, headers: { 'cf-mitigated': 'challenge' } }))
  await challenged.ask('/')
  expect(challenged.agents).toEqual(['honest', 'browser'])
})
