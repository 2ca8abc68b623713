// Finds text that a reader cannot read: cut off by the box it stands in, beside the window, or written over other
// text. It measures what the browser laid out and knows nothing of the pages.
import type { Page } from '@playwright/test';

/** One line for each text that is cut, sticks out or overlaps; empty when a page is well. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(look);
}

/** Runs in the page; holds all it needs. */
async function look(): Promise<string[]> {
  /** What rounding may do, px. */
  const SLACK = 1;
  /** How far two texts may run into each other, px: letters are narrower than the boxes they are measured by. */
  const OVERLAP = 2;

  interface Box { left: number; top: number; right: number; bottom: number }
  interface Piece { box: Box; text: string; element: Element; block: Element }

  await document.fonts.ready;
  // What lies far below is laid out too.
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
  }

  const styles = new Map<Element, CSSStyleDeclaration>();
  const style = (element: Element): CSSStyleDeclaration => {
    let found = styles.get(element);
    if (!found) styles.set(element, (found = getComputedStyle(element)));
    return found;
  };
  const name = (element: Element): string => {
    const classes = [...element.classList].map((one) => `.${one}`).join('');
    const id = element.id ? `#${element.id}` : '';
    const own = element.localName + id + classes;
    if (id || classes || !element.parentElement) return own;
    return `${name(element.parentElement)} > ${own}`;
  };
  const short = (text: string): string => {
    const words = text.replace(/\s+/g, ' ').trim();
    return words.length > 60 ? `${words.slice(0, 60)}…` : words;
  };
  const within = (element: Element, box: Box): Box => {
    const outer = element.getBoundingClientRect();
    if (!(element instanceof HTMLElement)) return outer;
    const left = outer.left + element.clientLeft;
    const top = outer.top + element.clientTop;
    // A rotated or scaled box has no simple inside; it keeps its outside.
    return outer.width === element.offsetWidth || Math.abs(outer.width - element.offsetWidth) < 1
      ? { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight }
      : box;
  };

  /** The ancestors whose box can hide an element: not those that it is positioned past. */
  const holders = (element: Element): { element: Element; fixed: boolean }[] => {
    const found: { element: Element; fixed: boolean }[] = [];
    let { position } = style(element);
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { position: its, transform, contain, containerType } = style(at);
      const holds = transform !== 'none' || /paint|layout|strict|content/.test(contain);
      if (position === 'fixed' && !holds) continue;
      if (position === 'absolute' && its === 'static' && !holds && containerType === 'normal') continue;
      position = its;
      found.push({ element: at, fixed: its === 'fixed' });
    }
    return found;
  };
  const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** For the ears only: a box of a point, or one that is clipped away. */
  const spokenOnly = (element: Element): boolean => {
    const { clipPath, overflowX } = style(element);
    if (clipPath === 'inset(50%)') return true;
    const { width, height } = element.getBoundingClientRect();
    return clips(overflowX) && width <= 2 && height <= 2;
  };
  /** Lies over the page on purpose: banners, menus, dialogs. */
  const lifted = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (/fixed|sticky/.test(style(at).position) || at.matches('dialog, [popover]')) return true;
    }
    return false;
  };
  const blockOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement && /^(inline|contents|ruby.*)$/.test(style(at).display) && at.localName !== 'text') at = at.parentElement;
    return at;
  };
  const seen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { color, fill, fontSize } = style(element);
    const ink = element.namespaceURI === 'http://www.w3.org/2000/svg' ? fill : color;
    if (parseFloat(fontSize) === 0 || /^(transparent|rgba\(.*, 0\))$/.test(ink)) return false;
    for (let at: Element | null = element; at; at = at.parentElement) if (spokenOnly(at)) return false;
    return true;
  };

  const found = new Set<string>();
  const pieces: Piece[] = [];
  const room = document.documentElement.clientWidth;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? '';
    if (!element || !text.trim() || element.closest('script, style, noscript, template, option') || !seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(style(element).fontSize);
    const around = holders(element);
    // The parent itself can cut, too.
    const chain = [{ element, fixed: style(element).position === 'fixed' }, ...around];
    const block = blockOf(element);
    const over = lifted(element);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      // A text's box has the height of its font's tallest letters of any script; what is written is as tall as
      // the letters' square in its middle.
      const spare = Math.max(0, (rect.height - size) / 2);
      const box: Box = { left: rect.left, right: rect.right, top: rect.top + spare, bottom: rect.bottom - spare };
      const shown: Box = { ...box };
      let [freeX, freeY, fixed] = [false, false, false];
      for (const holder of chain) {
        fixed ||= holder.fixed;
        const { overflowX, overflowY, display } = style(holder.element);
        // An inline box clips nothing, and what the root clips is the window.
        if (display === 'inline' || display === 'contents' || holder.element === document.documentElement || holder.element === document.body) continue;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const edge = within(holder.element, box);
        if (clips(overflowX) && !freeX && (box.left < edge.left - SLACK || box.right > edge.right + SLACK)) {
          const by = Math.max(edge.left - box.left, box.right - edge.right).toFixed(1);
          found.add(`cut: “${short(text)}” in ${name(element)}, ${by} px beside ${name(holder.element)}`);
        }
        if (clips(overflowY) && !freeY && (box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK)) {
          const by = Math.max(edge.top - box.top, box.bottom - edge.bottom).toFixed(1);
          found.add(`cut: “${short(text)}” in ${name(element)}, ${by} px above or below ${name(holder.element)}`);
        }
        // Beyond what a reader can push along, a text may be out of sight.
        if (scrolls(overflowX)) freeX = true;
        if (scrolls(overflowY)) freeY = true;
        if (overflowX !== 'visible') [shown.left, shown.right] = [Math.max(shown.left, edge.left), Math.min(shown.right, edge.right)];
        if (overflowY !== 'visible') [shown.top, shown.bottom] = [Math.max(shown.top, edge.top), Math.min(shown.bottom, edge.bottom)];
      }
      if (!freeX && (box.left < -SLACK || box.right > room + SLACK)) {
        found.add(`outside: “${short(text)}” in ${name(element)}, from ${box.left.toFixed(1)} to ${box.right.toFixed(1)} of ${room} px`);
      }
      if (!over && shown.right - shown.left > OVERLAP && shown.bottom - shown.top > OVERLAP) {
        pieces.push({ box: shown, text, element, block });
      }
    }
  }

  // Texts of different blocks on the same spot: sorted by their tops, each is held against those that begin
  // before it ends.
  pieces.sort((a, b) => a.box.top - b.box.top);
  pieces.forEach((one, at) => {
    for (let next = at + 1; next < pieces.length && pieces[next].box.top < one.box.bottom - OVERLAP; next += 1) {
      const other = pieces[next];
      if (other.block === one.block) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > OVERLAP && high > OVERLAP) {
        const by = `${wide.toFixed(1)} × ${high.toFixed(1)} px`;
        found.add(`overlap: “${short(one.text)}” in ${name(one.element)} and “${short(other.text)}” in ${name(other.element)}, ${by}`);
      }
    }
  });

  const pen = document.createElement('canvas').getContext('2d')!;
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, font, letterSpacing, paddingLeft, paddingRight } = style(element);
    if (element instanceof HTMLInputElement) {
      // What is typed scrolls; what asks for it must be read at once.
      if (!element.placeholder || element.value || !seen(element)) continue;
      pen.font = font;
      pen.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
      const place = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const needs = pen.measureText(element.placeholder).width;
      if (needs > place + SLACK) found.add(`cut: placeholder “${short(element.placeholder)}” of ${name(element)}, ${(needs - place).toFixed(1)} px too long`);
    } else if (clips(overflowX) && element.scrollWidth > element.clientWidth + SLACK && element.innerText?.trim() && seen(element)) {
      found.add(`cut: ${name(element)} is ${element.clientWidth} px wide and holds ${element.scrollWidth} px`);
    }
  }
  if (document.documentElement.scrollWidth > room + SLACK) {
    found.add(`outside: the page is ${room} px wide and holds ${document.documentElement.scrollWidth} px`);
  }
  return [...found];
}
