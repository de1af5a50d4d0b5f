import { describe, expect, it } from 'vitest'
import { renderJson } from '../../../crawler/report/json.ts'
import { report } from '../../../rules/report/schema.ts'
import type { Report } from '../../../rules/report/schema.ts'
import { reportSample } from '../../report-sample.ts'

describe('report.json', () => {
  it('holds the whole report in the published shape', () => {
    const text = renderJson(reportSample)
    expect(report.parse(JSON.parse(text))).toEqual(report.parse(JSON.parse(JSON.stringify(reportSample))))
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('does not depend on the order in which the report was put together', () => {
    const turned = Object.fromEntries(Object.entries(reportSample).reverse()) as Report
    expect(renderJson(turned)).toBe(renderJson(reportSample))
  })

  it('refuses a report of another shape', () => {
    expect(() => renderJson({ ...reportSample, startedAt: 'yesterday' })).toThrow()
  })
})
