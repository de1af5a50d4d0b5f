import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Certificates {
  readonly ca: string
  readonly of: (name: CertificateName) => { readonly key: string; readonly cert: string }
}

export type CertificateName = 'good' | 'incomplete' | 'expired' | 'wrong-host' | 'self-signed'

/** Makes a little public-key infrastructure with the openssl program, in a folder that is removed again. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  const at = (name: string): string => join(folder, name)
  const openssl = (...words: string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  }
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const request = (name: string): void => {
    openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
  }
  const sign = (name: string, issuer: string, extensions: string, dates: readonly string[]): void => {
    writeFileSync(at(`${name}.ext`), extensions)
    const by = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-CAcreateserial']
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...by,
      ...dates,
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.crt`,
    )
  }
  const read = (name: string): string => readFileSync(at(name), 'utf8')
  try {
    const here = 'subjectAltName=IP:127.0.0.1,DNS:localhost'
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      'root.key',
      '-out',
      'root.crt',
      '-subj',
      '/CN=root',
      '-days',
      '30',
    )
    request('middle')
    sign('middle', 'root', 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign', ['-days', '30'])
    for (const name of ['good', 'wrong-host', 'expired'] as const) request(name)
    sign('good', 'middle', here, ['-days', '30'])
    sign('wrong-host', 'middle', 'subjectAltName=DNS:other.test', ['-days', '30'])
    sign('expired', 'middle', here, ['-days', '-1'])
    const self = [
      '-keyout',
      'self-signed.key',
      '-out',
      'self-signed.crt',
      '-subj',
      '/CN=self',
      '-addext',
      here,
    ]
    openssl('req', '-x509', ...newKey, ...self, '-days', '30')

    const chain = (name: string): { key: string; cert: string } => ({
      key: read(`${name}.key`),
      cert: read(`${name}.crt`) + read('middle.crt'),
    })
    const made = {
      good: chain('good'),
      incomplete: { key: read('good.key'), cert: read('good.crt') },
      expired: chain('expired'),
      'wrong-host': chain('wrong-host'),
      'self-signed': { key: read('self-signed.key'), cert: read('self-signed.crt') },
    }
    const ca = read('root.crt')
    return { ca, of: (name) => made[name] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
