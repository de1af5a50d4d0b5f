import { crc32, deflateSync } from 'node:zlib'

export const PICTURE_KINDS = ['portrait', 'photo', 'banner', 'icon', 'chart'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

type Colour = readonly [number, number, number]
type Paint = (x: number, y: number, seed: number) => Colour

const SIZE: Record<PictureKind, readonly [number, number]> = {
  portrait: [120, 150],
  photo: [240, 160],
  banner: [360, 90],
  icon: [48, 48],
  chart: [300, 180],
}

const BACK: readonly Colour[] = [
  [38, 84, 124],
  [29, 120, 116],
  [120, 64, 110],
  [166, 92, 40],
  [60, 100, 52],
]

function backOf(seed: number): Colour {
  return BACK[seed % BACK.length] ?? [38, 84, 124]
}

function shade(colour: Colour, by: number): Colour {
  const part = (value: number) => Math.max(0, Math.min(255, Math.round(value + by)))
  return [part(colour[0]), part(colour[1]), part(colour[2])]
}

const inside = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1

const PAINT: Record<PictureKind, Paint> = {
  portrait: (x, y, seed) => {
    if (inside(x, y, 60, 40, 24, 14)) return [40, 34, 32]
    if (inside(x, y, 60, 56, 22, 28)) return [224, 182, 148]
    if (inside(x, y, 60, 150, 48, 62)) return [246, 246, 240]
    return shade(backOf(seed), y / 4)
  },
  photo: (x, y, seed) => {
    if (y > 120) return shade([84, 120, 70], -y / 8)
    for (const cx of [50, 90, 130, 170]) {
      if (inside(x, y, cx, 92, 8, 9)) return [224, 182, 148]
      if (inside(x, y, cx, 118, 14, 20)) return shade(backOf(seed + cx), 20)
    }
    return shade([176, 206, 230], -y / 5)
  },
  banner: (x, y, seed) =>
    inside(x, y, 45, 45, 30, 30) ? [240, 200, 90] : shade(backOf(seed), x / 8 - y / 4),
  icon: (x, y, seed) => (inside(x, y, 24, 24, 22, 22) ? backOf(seed) : [255, 255, 255]),
  chart: (x, y, seed) => {
    const bar = Math.floor(x / 50)
    return x % 50 > 12 && y > 20 + ((seed >> bar) % 7) * 20 ? backOf(seed + bar) : [250, 250, 250]
  },
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A small PNG of the kind asked for; the same path always gives the same picture. */
export function drawPicture(kind: PictureKind, path: string): Buffer {
  const [width, height] = SIZE[kind]
  const seed = crc32(path)
  const raw = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) raw.set(PAINT[kind](x, y, seed), y * (1 + width * 3) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
