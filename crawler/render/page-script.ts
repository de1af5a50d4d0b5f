/**
 * What runs inside a page before its own scripts, as text. It notes where the page wants to go instead of letting it,
 * knows what can be clicked, clicks it, keeps what a click replaces, and writes the page down. Everything hangs on one
 * object, `globalThis.__oitReading`; addresses and texts that it gives are as hostile as the page.
 */
export const pageScript = `(() => {
  if (globalThis.__oitReading || window.top !== window) return
  const bounded = (text, most) => String(text ?? '').replace(/\\s+/g, ' ').trim().slice(0, most)
  const clickable = new WeakSet()
  const met = new WeakSet()
  const shownOnce = new Set()
  const owners = new WeakMap()
  let listed = []
  let targets = []
  let states = []
  let holding = false
  let pressed
  let left = false
  let changedAt = performance.now()

  const absolute = (address) => { try { return new URL(String(address), document.baseURI).href } catch { return '' } }
  const note = (address) => {
    const url = address ? absolute(address) : ''
    if (/^https?:/.test(url) && targets.length < 20) targets.push(url)
  }

  const listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if ((type === 'click' || type === 'change') && this instanceof Element) clickable.add(this)
    return listen.call(this, type, ...rest)
  }
  // Browsers bound these too; a flood of them would leave no time for anything else.
  for (const name of ['pushState', 'replaceState']) {
    const change = history[name]
    let times = 0
    history[name] = function (...rest) {
      if (holding && pressed !== undefined && name === 'pushState' && rest[2]) {
        note(rest[2])
        // The view of another address would take the place of this one.
        throw new DOMException('held', 'SecurityError')
      }
      if (++times <= 100) return change.apply(this, rest)
    }
  }
  // "Back" would leave for the empty page before this one.
  for (const name of ['back', 'forward', 'go']) History.prototype[name] = () => undefined
  const ask = window.fetch
  let asks = 0
  window.fetch = function (...rest) { return ++asks <= 200 ? ask.apply(this, rest) : new Promise(() => undefined) }
  const click = HTMLElement.prototype.click
  HTMLElement.prototype.click = function () {
    if (this instanceof HTMLAnchorElement && this.href && !['', '_self'].includes(this.target)) return note(this.href)
    return click.call(this)
  }
  window.alert = () => undefined
  window.confirm = () => false
  window.prompt = () => null
  window.print = () => undefined
  window.open = (address) => {
    note(address)
    const place = { assign: note, replace: note, set href(url) { note(url) }, get href() { return 'about:blank' } }
    return { closed: false, opener: null, focus() {}, close() {}, document: { write() {}, close() {} }, get location() { return place }, set location(url) { note(url) } }
  }
  globalThis.navigation?.addEventListener('navigate', (event) => {
    if (!holding) return
    if (event.formData === null) note(event.destination.url)
    if (event.cancelable) event.preventDefault()
  })

  const placeOf = (element) => {
    const path = []
    for (let at = element; at && at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at))
    return path.join('/')
  }
  const at = (place) => {
    let element = document.documentElement
    for (const index of place === '' ? [] : place.split('/')) element = element?.children[Number(index)]
    return element
  }
  const wordsOf = (element) => bounded(element.innerText || element.textContent || element.getAttribute('aria-label') || element.title || element.querySelector?.('img')?.alt, 200)
  const wordy = (nodes) => [...nodes].reduce((length, node) => length + (node.textContent ?? '').trim().length, 0) >= 20

  const isActive = (element) => element.getAttribute('aria-selected') === 'true' || /(?:^|[\\s_-])(?:active|selected|current)(?:$|[\\s_-])/.test(element.getAttribute('class') ?? '')
  const activeBeside = (element) => {
    if (element.localName === 'option') return ''
    const beside = [...(element.parentElement?.children ?? [])].filter((other) => other !== element)
    const active = beside.find(isActive)
    return active ? wordsOf(active) : ''
  }

  const observer = new MutationObserver((records) => {
    changedAt = performance.now()
    if (pressed === undefined) return
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (!(target instanceof Element)) continue
      if (type === 'attributes') {
        if (target.checkVisibility() && shownOnce.size < 200) shownOnce.add(target)
        continue
      }
      if (wordy(removedNodes)) {
        if (!pressed.element.isConnected || target === document.body) left = true
        const html = [...removedNodes].map((node) => node.outerHTML ?? '').join('')
        const label = owners.get(target) ?? pressed.before
        if (html !== '' && html.length < 300000 && states.length < 20) states.push({ place: placeOf(target), label, html })
      }
      if (wordy(addedNodes)) {
        if (targets.length === 0) owners.set(target, pressed.words)
        if (!pressed.element.isConnected && states.length < 20 && target.innerHTML.length < 300000)
          states.push({ place: placeOf(target), label: pressed.words, html: target.innerHTML })
      }
    }
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'hidden', 'class', 'aria-hidden', 'open'] })

  const ROLES = /^(?:button|link|tab|menuitem|treeitem|option)$/
  const HARMFUL = /ออกจากระบบ|เข้าสู่ระบบ|ลบ(?:ข้อมูล|รายการ)|log\\s?(?:out|in)|sign\\s?(?:out|in)|delete|unsubscribe/i
  const leadsSomewhere = (element) => {
    const link = element.closest('a[href]')
    return link !== null && !/^\\s*(?:#[!/]?\\s*$|javascript:|$)/i.test(link.getAttribute('href'))
  }
  const saysWhere = (element) => /(?:\\bopen\\s*\\(|\\blocation(?:\\.href)?\\s*=|\\blocation\\.(?:assign|replace)\\s*\\()\\s*['"]/.test(element.getAttribute('onclick') ?? '')
  const canPress = (element) => {
    const name = element.localName
    if (name === 'button' || name === 'summary' || name === 'a' || clickable.has(element) || element.onclick) return true
    if (ROLES.test(element.getAttribute('role') ?? '') || element.hasAttribute('data-toggle') || element.hasAttribute('data-bs-toggle')) return true
    if (!element.parentElement || getComputedStyle(element).cursor !== 'pointer') return false
    return getComputedStyle(element.parentElement).cursor !== 'pointer'
  }
  const isChoice = (element) => {
    const select = element.parentElement?.closest('select')
    return !!select && select.options.length <= 15 && element.index !== select.selectedIndex && (clickable.has(select) || !!select.onchange) && select.closest('form')?.querySelector('input:not([type=hidden]),textarea') == null
  }

  const find = () => {
    const fresh = []
    const all = document.body ? document.body.querySelectorAll('*') : []
    for (let index = 0; index < all.length && index < 20000 && fresh.length < 200; index++) {
      const element = all[index]
      if (met.has(element)) continue
      if (element.localName === 'option' ? !isChoice(element) : !canPress(element)) continue
      // What is open already would only be closed, or drawn again.
      if (isActive(element) || element.getAttribute('aria-expanded') === 'true') continue
      const submits = (element.type === 'submit' || element.localName === 'input') && element.form
      if (submits || element.disabled || leadsSomewhere(element) || saysWhere(element)) continue
      if (element.localName !== 'option' && !element.checkVisibility({ visibilityProperty: true })) continue
      const words = wordsOf(element)
      if (words === '' || words.length >= 200 || HARMFUL.test(words) || element.querySelector('a[href]:not([href^="#"])')) continue
      met.add(element)
      // A summary opens without help, and its text is there before.
      if (element.localName === 'summary') continue
      fresh.push({ element, words })
    }
    const first = listed.length
    listed.push(...fresh)
    return fresh.map(({ element, words }, index) => ({ id: first + index, words, place: placeOf(element), replaces: element.localName === 'option' || activeBeside(element) !== '', repeated: element.closest('nav,header,footer,[role=navigation],[class*=menu i],[class*=nav i]') !== null }))
  }

  const press = (id) => {
    const { element, words } = listed[id] ?? {}
    if (!element?.isConnected) return -1
    targets = []
    states = []
    left = false
    holding = true
    changedAt = performance.now()
    pressed = { element, words, before: activeBeside(element) }
    if (element.localName === 'option') {
      const select = element.parentElement.closest('select')
      pressed.before = wordsOf(select.options[select.selectedIndex] ?? element)
      select.value = element.value
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }))
      return targets.length
    }
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
    element.click()
    return targets.length
  }

  const outcome = () => {
    const { element } = pressed ?? {}
    pressed = undefined
    const replaced = states.length > 0
    return { targets, states, left: left || (targets.length > 0 && replaced) || !element?.isConnected, replaced }
  }

  const mark = (place, words, url) => {
    const element = at(place)
    if (!element || wordsOf(element) !== words) return
    if (element.localName === 'option') return element.setAttribute('value', url)
    element.removeAttribute('onclick')
    element.setAttribute('data-href', url)
  }
  const markPressed = (id, url) => {
    const { element, words } = listed[id] ?? {}
    if (element?.isConnected) mark(placeOf(element), words, url)
  }

  const keepState = ({ place, label, html }) => {
    const container = at(place)
    if (!container || container.innerHTML === html) return
    const box = document.createElement('details')
    const summary = document.createElement('summary')
    summary.textContent = label
    const content = document.createElement('div')
    content.innerHTML = html
    box.append(...(label === '' ? [content] : [summary, content]))
    if (container.textContent === content.textContent) return
    const whole = container.closest('table,ul,ol,dl,select') ?? container
    if (whole === document.body || whole === document.documentElement) document.body?.append(box)
    else whole.after(box)
  }

  // Asked when the page has nothing else to do: on a busy computer what an answer brought is shown late.
  const idle = globalThis.requestIdleCallback.bind(globalThis)
  const quietFor = () => new Promise((done) => idle(() => done(performance.now() - changedAt), { timeout: 2000 }))

  const write = (kept, onward, most) => {
    observer.disconnect()
    for (const element of shownOnce) {
      element.removeAttribute('hidden')
      if (element.getAttribute('aria-hidden') === 'true') element.removeAttribute('aria-hidden')
      if (element.style?.display === 'none') element.style.display = ''
    }
    for (const state of kept) keepState(state)
    // What is written down here is Unicode, whatever the page was sent as.
    for (const meta of document.querySelectorAll('meta[charset],meta[http-equiv=content-type i]')) meta.remove()
    if (onward) {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = '0; url=' + onward
      document.head?.append(meta)
    }
    return ('<!doctype html>' + document.documentElement.outerHTML).slice(0, most)
  }

  globalThis.__oitReading = { find, press, outcome, mark, markPressed, write, hold: () => { holding = true }, quietFor }
})()
`
