/** Characters a file name may have, its ending included; any system and archive takes as many. */
const LONGEST = 80

/** Names that Windows keeps for devices, whatever follows the first full stop. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * A file name from a title: letters and digits of any script, blanks, hyphens and low lines stay, the rest
 * goes; at most 80 characters, cut between words where there are any. `article` when nothing is left.
 */
export function fileName(title: string, extension: string): string {
  const room = LONGEST - extension.length - 1
  const kept = title
    .normalize('NFC')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[’'ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ' ')
    .replace(/(?<= )-(?= )/g, '')
    .replace(/ +/g, ' ')
    .replace(/^[ -]+|[ -]+$/g, '')
  const name = shorten(kept, room)
  if (name === '') return `article.${extension}`
  return RESERVED.test(name) ? `article ${name}.${extension}` : `${name}.${extension}`
}

function shorten(text: string, room: number): string {
  const characters = [...text]
  if (characters.length <= room) return text
  const cut = characters.slice(0, room + 1).join('')
  const blank = cut.lastIndexOf(' ')
  const whole = blank > room / 2 ? cut.slice(0, blank) : characters.slice(0, room).join('')
  return whole.replace(/[ -]+$/, '')
}

const SPELLED: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
}

/**
 * The value of a Content-Disposition header that offers a download under this name: in full for whoever
 * knows RFC 6266 and 8187, and spelled in ASCII (ä → ae) for the rest. Always a single line of ASCII.
 */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFC')
    .replace(/[äöüÄÖÜßẞæøœł]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]|["\\%]/gu, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended(name)}`
}

/** `ext-value` of RFC 8187: everything but `attr-char` percent-encoded as UTF-8. */
function extended(name: string): string {
  const whole = name.replace(/\p{Cs}/gu, '\uFFFD')
  return encodeURIComponent(whole).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
