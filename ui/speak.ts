/** The part of every page's script that changes its language; defines `root`, `all` and `speak`. */
export const speak = `
  var root = document.documentElement
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)) }
  var titles = { th: document.title, en: root.getAttribute('data-title-en') || document.title }

  function speak(language) {
    root.lang = language
    root.setAttribute('data-language', language)
    document.title = titles[language]
    all('img[data-en]').forEach(function (picture) { picture.alt = picture.getAttribute('data-' + language) })
  }
`
