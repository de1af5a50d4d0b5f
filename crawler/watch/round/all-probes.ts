import type { Probe } from '../check.ts'
import { certificateProbe } from '../probes/certificate.ts'
import { dnsProbe } from '../probes/dns.ts'
import { domainProbe } from '../probes/domain.ts'
import { evidenceProbe } from '../probes/evidence.ts'
import { hijackProbe } from '../probes/hijack.ts'
import { siteProbe } from '../probes/site.ts'

/** One probe of each kind that can be looked at. */
export const allProbes = (): Probe[] => [
  siteProbe(),
  evidenceProbe(),
  certificateProbe(),
  domainProbe(),
  dnsProbe(),
  hijackProbe(),
]
