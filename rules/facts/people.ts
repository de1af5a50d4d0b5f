import type { Person } from './model.ts'
import type { Page } from './page.ts'

export function readPeople(_page: Page): Person[] {
  return []
}
