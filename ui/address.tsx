import { readableAddress, safeHref } from './site-text.ts'

/** An address from a site: a link when it is http or https, otherwise only its text. */
export const Address = ({ url }: { url: string }) => {
  const href = safeHref(url)
  const text = readableAddress(url)
  if (href === undefined) return <span class="address">{text}</span>
  return (
    <a class="address" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  )
}
