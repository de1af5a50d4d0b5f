import { parentPort } from 'node:worker_threads'
import { page } from '../crawler/audit/page-server.ts'
import { serve } from '../crawler/fetch/test-server.ts'
import { hostileAnswers } from './hostile-answers.ts'

/**
 * The hostile server, in a thread of its own: it must answer while the audit is busy reading. Sends where it is,
 * then, whenever a message comes, all that it was asked for.
 */
const links = Object.entries(hostileAnswers).map(
  ([path, { label }]) => `<li><a href="${path}">${label}</a></li>`,
)
const home = page(`<h1>อบต.สวนมะลิ</h1><ul>${links.join('')}<li><a href="/good">กฎหมายที่เกี่ยวข้อง</a></li></ul>`)
const good = page('<h1>กฎหมายที่เกี่ยวข้อง</h1><p>พระราชบัญญัติสภาตำบล</p>')

const asked: string[] = []
const { base } = await serve((request, response) => {
  const path = request.url ?? '/'
  asked.push(path)
  const hostile = hostileAnswers[path.split('?')[0] ?? ''] ?? hostileAnswers[path.replace(/x+$/, '')]
  if (hostile !== undefined) return hostile.answer(request, response)
  const found = path === '/' ? home : path === '/good' ? good : undefined
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(found ?? page('<h1>ไม่พบหน้าที่ต้องการ</h1>'))
})
parentPort?.postMessage(base)
parentPort?.on('message', () => parentPort?.postMessage(asked))
