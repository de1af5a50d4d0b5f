import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../crawler/audit/knowledge.ts'
import { findLoosely, looseKey, setRight } from '../../../rules/text/loose.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const MARKS = ['\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e34', '\u0e35', '\u0e36', '\u0e37', '\u0e31']
const loosely = (text: string): string => looseKey(matchKey(text))
const found = (text: string, word: string): boolean => findLoosely(loosely(text), loosely(word)) !== undefined
const thai = fc.string({ unit: fc.constantFrom(...'กขคงจชดตนบปมยรลวสหอาเแโะ'), minLength: 12, maxLength: 60 })

const knowledge = await loadKnowledge()
const names = knowledge.concepts.flatMap(({ id, names: { strong } }) =>
  strong.map((name) => ({ id, name, key: matchKey(name), loose: loosely(name) })),
)

describe('words in a text that was read from a picture', () => {
  it.each([
    ['รายงานผลการตําเนินการป้องกันการทุจริต', 'รายงานผลการดำเนินการป้องกันการทุจริต'],
    ['บัญหาอุปสรรค เวาลาจํากัต', 'ปัญหาอุปสรรค'],
    ['ความเสียงการทุจริต', 'ความเสี่ยงการทุจริต'],
    ['การจัดซือจัดจ้าง', 'การจัดซื้อจัดจ้าง'],
    ['ประโยชน์อื่นใตโดยธรรมจรรยา', 'ประโยชน์อื่นใดโดยธรรมจรรยา'],
  ])('"%s" says "%s"', (read, word) => {
    expect(found(read, word)).toBe(true)
  })

  it.each([
    ['ผลการใช้จ่ายงบประมาณ', 'แผนการใช้จ่ายงบประมาณ'],
    ['รายงานการใช้จ่ายงบประมาณ รอบ 6 เดือน', 'รายงานการใช้จ่ายงบประมาณ รอบ 12 เดือน'],
    ['มีเรื่องร้องเรียนการทุจริต', 'ไม่มีเรื่องร้องเรียนการทุจริต'],
    ['แผนพัฒนาบุคลากร', 'แผนพัฒนาสี่ปี'],
    ['ผล', 'แผน'],
  ])('"%s" does not say "%s"', (read, word) => {
    expect(found(read, word)).toBe(false)
  })

  it('are found whatever happens to tone marks and small vowels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names.map(({ name }) => name).filter((name) => loosely(name).length >= 4)),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...MARKS, '')), { maxLength: 8 }),
        (name, changes) => {
          const letters = [...name]
          for (const [at, mark] of changes) {
            const letter = letters[at % letters.length] ?? ''
            if (MARKS.includes(letter)) letters[at % letters.length] = mark
            else if (/[ก-ฮ]/.test(letter)) letters[at % letters.length] = letter + mark
          }
          return found(`เรื่อง ${letters.join('')} ของหน่วยงาน`, name)
        },
      ),
    )
  })

  it('are found with one letter wrong in the middle of a long word', () => {
    fc.assert(
      fc.property(thai, fc.nat(40), fc.constantFrom('ว', 'ร', 'น', ''), (word, at, wrong) => {
        const loose = loosely(word)
        fc.pre(loose.length >= 12)
        const place = 3 + (at % (loose.length - 6))
        const read = loose.slice(0, place) + wrong + loose.slice(place + 1)
        return findLoosely(`กขน${read}มนว`, loose) !== undefined
      }),
    )
  })

  it('of one concept are seldom taken for those of another', () => {
    const pairs = names.flatMap((a) => names.filter((b) => b.id !== a.id).map((b) => ({ a, b })))
    const confused = pairs.filter(
      ({ a, b }) => !a.key.includes(b.key) && findLoosely(a.loose, b.loose) !== undefined,
    )
    expect(confused.length / pairs.length).toBeLessThan(0.0002)
  })

  it('are looked for in hostile text within bounds', () => {
    const text = loosely('กา'.repeat(50_000))
    const word = loosely('กากากากากากากากากากากากากากากามน')
    expect(findLoosely(text, word)).toBeUndefined()
  })
})

describe('setting words right', () => {
  const words = ['ปัญหาอุปสรรค', 'ผู้รับผิดชอบ'].map((word) => ({ key: matchKey(word), loose: loosely(word) }))

  it('puts the word of the rule where it was misread, and leaves the rest', () => {
    const key = matchKey('4. บัญหาอุปสรรค: เวลาจำกัด ผู้รับผิตชอบ กองคลัง')
    expect(setRight(key, words)).toBe(matchKey('4. ปัญหาอุปสรรค: เวลาจำกัด ผู้รับผิดชอบ กองคลัง'))
  })

  it('leaves text without the words as it is', () => {
    fc.assert(
      fc.property(thai, (text) => {
        const key = matchKey(text)
        return findLoosely(looseKey(key), words[0]?.loose ?? '') !== undefined || setRight(key, words) === key
      }),
    )
  })
})
