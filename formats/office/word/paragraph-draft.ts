import { limits } from '../../../rules/facts/limits.ts'
import type { WrittenImage, WrittenLink } from '../facts-builder.ts'

interface OpenLink {
  readonly address: string
  readonly tooltip: string
  readonly from: number
  readonly images: number
}

/** A paragraph while its runs are read. */
export class ParagraphDraft {
  text = ''
  level: number | undefined
  list = false
  /** Page its first words stand on. */
  page: number | undefined
  /** Set by its style; a run may say otherwise. */
  styleBold = false
  pageBreakAfter = false
  truncated = false
  readonly links: WrittenLink[] = []
  readonly images: WrittenImage[] = []
  readonly #open: OpenLink[] = []
  #boldText = 0
  #plainText = 0

  write(text: string, bold: boolean): void {
    if (this.text.length > limits.blockLength) {
      this.truncated = true
      return
    }
    this.text += text
    const visible = text.trim().length
    if (bold) this.#boldText += visible
    else this.#plainText += visible
  }

  /** All that is written is bold. */
  get bold(): boolean {
    return this.#boldText > 0 && this.#plainText === 0
  }

  openLink(address: string, tooltip: string): void {
    this.#open.push({ address, tooltip, from: this.text.length, images: this.images.length })
  }

  closeLink(): void {
    const link = this.#open.pop()
    if (link === undefined || link.address === '') return
    const text = this.text.slice(link.from)
    const imageOnly = text.trim() === '' && this.images.length > link.images
    if (text.trim() === '' && !imageOnly) return
    this.links.push({ address: link.address, text, tooltip: link.tooltip, imageOnly })
  }

  closeLinks(): void {
    while (this.#open.length > 0) this.closeLink()
  }
}
