import { check } from 'linkinator'

const [path, concurrency] = process.argv.slice(2)
const { links } = await check({ path, recurse: true, concurrency: Number(concurrency) })
const broken = new Set(links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url))
const all = new Set(links.map(({ url }) => url))
console.log(JSON.stringify({ pages: all.size - broken.size, broken: broken.size }))
