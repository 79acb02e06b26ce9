import { expect, test } from 'vitest'
import { tag } from '../tags.ts'
import { fromHtml, joinRuns, textOfHtml, toHtml } from './html-tags.ts'

const SOURCE = 'Der [*neue* Plan](/p?a=1) & `code` gilt: 3 < 5.'

test('tags become elements of HTML', () => {
  expect(toHtml(tag(SOURCE).xml)).toBe(
    'Der <b id="1"><b id="2">neue</b> Plan</b> &amp; <i id="3"></i> gilt: 3 &lt; 5.',
  )
})

test.each([
  'The <b id="1"><b id="2">new</b> plan</b> &amp; <i id="3"></i> holds: 3 &lt; 5.',
  'The <b id=\'1\'><B id=2>new</B> plan</b > &amp; <i id="3"/> holds: 3 &lt; 5.',
])('%s becomes Markdown again', (html) => {
  expect(tag(SOURCE).restore(fromHtml(html))).toBe('The [*new* plan](/p?a=1) & `code` holds: 3 < 5.')
})

test.each([
  ['The <m id="1">old</m> <m id="1">lock</m> is', 'The <m id="1">old lock</m> is'],
  [
    '<m id="1"><m id="2">a</m></m> <m id="1"><m id="2">b</m> c</m><x id="3"/>',
    '<m id="1"><m id="2">a b</m> c</m><x id="3"/>',
  ],
  ['<m id="1">a</m> b <m id="1">c</m>', '<m id="1">a</m> b <m id="1">c</m>'],
  ['<m id="1">a</m> <m id="2">b</m> &lt; 3', '<m id="1">a</m> <m id="2">b</m> &lt; 3'],
  ['nothing', 'nothing'],
])('%s joined is %s', (xml, joined) => {
  expect(joinRuns(xml)).toBe(joined)
})

test('the text of it is what a reader sees', () => {
  expect(textOfHtml(toHtml(tag(SOURCE).xml))).toBe('Der neue Plan &  gilt: 3 < 5.')
})
