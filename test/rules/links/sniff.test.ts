import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentKind, isFalsePdf, sniff } from '../../../rules/links/sniff.ts'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

test.each([
  ['', 'empty'],
  ['%PDF-1.5', 'pdf'],
  ['junk\n%PDF-1.5', 'pdf'],
  ['PK\x03\x04....word/document.xml', 'docx'],
  ['PK\x03\x04....xl/workbook.xml', 'xlsx'],
  ['PK\x03\x04....ppt/presentation.xml', 'pptx'],
  ['PK\x03\x04....a.txt', 'zip'],
  [`${ole}...W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0`, 'doc'],
  [`${ole}...W\0o\0r\0k\0b\0o\0o\0k\0`, 'xls'],
  [ole, 'ole'],
  ['{\\rtf1', 'rtf'],
  ['\x89PNG\r\n', 'png'],
  ['\xff\xd8\xff\xe1', 'jpeg'],
  ['GIF89a', 'gif'],
  ['RIFF....WEBPVP8', 'webp'],
  ['<!DOCTYPE html><p>%PDF-1.5', 'html'],
  ['\n\n <HTML>', 'html'],
  ['<?php error ?><br />', 'html'],
  ['words', 'text'],
  ['\x00\x01\x02', 'unknown'],
])('%j is %s', (start, kind) => {
  expect(sniff(latin1(start))).toBe(kind)
})

test('Thai text is text in either encoding', () => {
  expect(sniff(utf8('ประกาศ'))).toBe('text')
  expect(sniff(latin1('\xbb\xc3\xd0\xa1\xd2\xc8'))).toBe('text')
})

test.each([
  [ole, 'https://a.test/plan.doc', 'application/msword', 'word'],
  [ole, 'https://a.test/plan.xls', 'application/octet-stream', 'sheet'],
  [ole, 'https://a.test/get?id=1', 'application/vnd.ms-excel', 'sheet'],
  ['PK\x03\x04', 'https://a.test/all.zip', 'application/zip', 'other'],
  ['a,b\n1,2', 'https://a.test/x.csv', 'text/csv', 'sheet'],
  ['hello', 'https://a.test/', 'text/html', 'page'],
  ['<html>', 'https://a.test/plan.pdf', 'application/pdf', 'page'],
  ['%PDF-1.4', 'https://a.test/view.php?id=1', 'text/html', 'pdf'],
  ['', 'https://a.test/plan.pdf', undefined, 'pdf'],
])('%j at %s is a %s', (body, url, contentType, kind) => {
  expect(documentKind(latin1(body), url, contentType)).toBe(kind)
})

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.string(),
      fc.option(fc.string(), { nil: undefined }),
      (body, url, type) => {
        documentKind(body, url, type)
        isFalsePdf(body, url, type)
      },
    ),
  )
})
