// Keeps the page on screen equal to the newly rendered one: runs in an isolated world of the preview's page, whose own
// scripts are off. Messages: see updates.py (patches) and page.py (the host object).
"use strict";
(() => {
  if (window.isPatched) return; // a name in our world only; page.py may run us twice
  window.isPatched = true;

  const PATCHES_BETWEEN_TIDYING = 200;
  const EDGE_PX = 48; // a block that is edited counts as visible when this much of it (or all of it) shows,
  const SEEN = 0.4; // one that was just chosen when it takes this much of the page (or all of it shows)
  const LINE_PX = 2; // the frame of a block,
  const OUT_PX = 4; // how far outside the block it stands where nothing is near,
  const IN_PX = 12; // how far inside it goes where a neighbour is,
  const AIR_PX = 4; // and what it wants to either side: touching a heading it would seem to be of that
  const frame = new CSSStyleSheet();
  const furniture = new CSSStyleSheet();
  furniture.replaceSync(`
    html { overflow-anchor: none; overflow-y: scroll; }
    body { cursor: default; }
    [data-block] { cursor: pointer; }
    ::-webkit-scrollbar { width: 12px; height: 12px; background: transparent; }
    ::-webkit-scrollbar-thumb { background: rgba(96, 108, 118, .55); border: 3px solid transparent; border-radius: 6px; background-clip: padding-box; }
    ::-webkit-scrollbar-thumb:hover { background-color: rgba(96, 108, 118, .85); }`);
  // Outside the page's own flow and document: the frame takes no room, and is no part of the DOM.
  frame.replaceSync(`
    html::after { content: none; position: absolute; box-sizing: border-box; pointer-events: none; z-index: 2147483647;
      border: ${LINE_PX}px solid light-dark(#0F6CBD, #6CB8F6) !important; }`);
  const frameStyle = frame.cssRules[0].style;
  document.adoptedStyleSheets = [furniture, frame];

  let marked = null;
  let framed = ""; // where the frame stands; "" while there is none
  let pointed = null; // the block that was clicked: it does not move under the mouse
  let pointedIn = ""; // and the block of a region that it is or stands in
  let framedIn = ""; // that which the frame is in or round
  let host = null;
  let resting = null; // where the reader is: kept through changes of width and late pictures
  let quietFrames = 0;
  let patches = 0;

  const quoted = (key) => CSS.escape(key);
  const region = (name) => document.querySelector(`[data-region="${quoted(name)}"]`);
  const withKey = (key) => document.querySelectorAll(`[data-block="${quoted(key)}"]`);
  const blocks = () => document.querySelectorAll("[data-region] > [data-block]");

  const blockOf = (element) => element.closest("[data-region] > [data-block]")?.dataset.block ?? "";

  // A contact or an event may stand in several blocks: those of the elements that stand in that one, else in the first.
  const inOne = (found, key) => {
    const wanted = found.some((element) => blockOf(element) === key) ? key : found.length ? blockOf(found[0]) : "";
    return found.filter((element) => blockOf(element) === wanted);
  };

  const parsed = (html) => document.createRange().createContextualFragment(html).firstElementChild;

  // -- the reader's place ------------------------------------------------------------------------------------------
  const place = () => {
    if (window.scrollY <= 0) return [];
    const seen = [];
    for (const block of blocks()) {
      const { top, bottom, height } = block.getBoundingClientRect();
      if (bottom <= 0) continue;
      if (top >= window.innerHeight && seen.length) break;
      seen.push([block.dataset.block, top, height]);
    }
    return seen;
  };

  // In another layout a block is as high as it is there: the reader stays at the same share of it.
  const keep = (seen, relaid = false) => {
    for (const [key, top, height] of seen) {
      const block = withKey(key)[0];
      if (!block) continue;
      const now = block.getBoundingClientRect();
      const share = relaid && top < 0 && height ? now.height / height : 1;
      const moved = now.top - top * share;
      if (Math.abs(moved) >= 0.5) window.scrollBy(0, moved);
      return;
    }
  };

  // Frames are counted because timers do not run where the page's own scripts are off.
  const reportWhenQuiet = () => {
    quietFrames -= 1;
    if (quietFrames > 0) requestAnimationFrame(reportWhenQuiet);
    else host?.scrolled(JSON.stringify(resting.slice(0, 3)));
  };

  const rest = () => {
    resting = place();
    if (quietFrames <= 0) requestAnimationFrame(reportWhenQuiet);
    quietFrames = 6;
  };

  const visible = (element, enough) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    const shows = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
    return shows >= Math.min(enough, height);
  };

  const reveal = (enough = EDGE_PX) => {
    const found = marked === null ? [] : [...withKey(marked)];
    if (!found.length || found.some((element) => visible(element, enough))) return;
    const { top, height } = inOne(found, framedIn)[0].getBoundingClientRect();
    const above = height < window.innerHeight * 0.7 ? (window.innerHeight - height) * 0.3 : EDGE_PX;
    window.scrollBy(0, top - above);
    rest();
  };

  // -- patches -----------------------------------------------------------------------------------------------------
  const byKey = (found) => new Map([...found].map((block) => [block.dataset.block, block]));

  // Blocks that stay are not touched, so that pictures, selection and layout of what did not change live on.
  const arrange = (parent, keys, nodes) => {
    let next = parent.firstElementChild;
    for (const key of keys) {
      const block = nodes.get(key);
      if (block === next) next = next.nextElementSibling;
      else parent.insertBefore(block, next);
    }
    while (next) {
      const surplus = next;
      next = next.nextElementSibling;
      surplus.remove();
    }
  };

  const copyAttributes = (from, to) => {
    for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name);
    for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  };

  const reframe = (html, changed) => {
    const wanted = new DOMParser().parseFromString(html, "text/html");
    const live = byKey(blocks());
    const content = document.createDocumentFragment(); // the live blocks must not leave their document: pictures would load anew
    content.append(...wanted.body.childNodes);
    for (const block of content.querySelectorAll("[data-region] > [data-block]")) {
      const key = block.dataset.block;
      if (live.has(key) && !(key in changed)) block.replaceWith(live.get(key));
    }
    copyAttributes(wanted.documentElement, document.documentElement);
    if (document.head.innerHTML !== wanted.head.innerHTML) document.head.replaceChildren(...wanted.head.childNodes);
    copyAttributes(wanted.body, document.body);
    document.body.replaceChildren(content);
  };

  const apply = ({ number, regions, changed, document: whole }) => {
    const seen = place();
    if (whole !== null) reframe(whole, changed);
    else {
      const nodes = byKey(blocks());
      for (const [key, html] of Object.entries(changed)) {
        const block = parsed(html);
        nodes.get(key)?.replaceWith(block);
        nodes.set(key, block);
      }
      for (const [name, keys] of Object.entries(regions)) arrange(region(name), keys, nodes);
    }
    keep(seen);
    const touched = marked !== null && [...withKey(marked)].some((node) => node.closest("[data-region] > *")?.dataset.block in changed);
    if (touched) reveal();
    frameAnew();
    resting = place();
    host.applied(number);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      host.painted(number);
      tidy();
    }));
  };

  // What patches replaced is garbage that the engine lets grow for hours; see engine.py for where gc comes from.
  const tidy = () => {
    patches += 1;
    if (patches % PATCHES_BETWEEN_TIDYING === 0) window.gc?.({ execution: "async" });
  };

  // In the text page empty lines belong to the block below them, but not to what it says.
  const toFrame = (key) => {
    const block = `[data-block="${quoted(key)}"]`;
    const inText = document.querySelector(`${block} > [data-said]`) !== null;
    return inText ? `${block} > [data-said]` : block;
  };

  // The page's words and where they stand on screen. A picture may touch the frame: nobody takes that for its title.
  const words = (root) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() === "" ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT);

  const boxes = (node) => {
    const range = document.createRange();
    range.selectNode(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };

  const nearest = (walker, step) => {
    for (let node = walker[step](); node; node = walker[step]()) {
      const found = boxes(node);
      if (found.length) return found;
    }
    return [];
  };

  const around = (elements) => {
    const edges = elements.map((element) => element.getBoundingClientRect());
    return {
      top: Math.min(...edges.map(({ top }) => top)), bottom: Math.max(...edges.map(({ bottom }) => bottom)),
      left: Math.min(...edges.map(({ left }) => left)), right: Math.max(...edges.map(({ right }) => right)),
    };
  };

  // For each side how far what the block says is from its edge, and what its neighbours say from the other side of it.
  const room = (elements, edge) => {
    const within = { top: Infinity, bottom: Infinity, left: Infinity, right: Infinity };
    const beyond = { ...within };
    const note = (side, sides, px) => { sides[side] = Math.min(sides[side], px); };
    for (const element of elements) {
      const own = words(element);
      while (own.nextNode()) {
        for (const box of boxes(own.currentNode)) {
          for (const side of ["top", "left"]) note(side, within, box[side] - edge[side]);
          for (const side of ["bottom", "right"]) note(side, within, edge[side] - box[side]);
        }
      }
    }
    const before = words(document.body);
    before.currentNode = elements[0];
    const after = words(document.body);
    after.currentNode = elements[elements.length - 1];
    while (after.currentNode.lastChild) after.currentNode = after.currentNode.lastChild;
    for (const box of [...nearest(before, "previousNode"), ...nearest(after, "nextNode")]) {
      if (box.bottom <= edge.top + 1) note("top", beyond, edge.top - box.bottom);
      else if (box.top >= edge.bottom - 1) note("bottom", beyond, box.top - edge.bottom);
      else if (box.right <= edge.left + 1) note("left", beyond, edge.left - box.right);
      else if (box.left >= edge.right - 1) note("right", beyond, box.left - edge.right);
    }
    return { within, beyond };
  };

  // How far out a side goes: as far as leaves it air on both sides, and on the page; where there is none, midway.
  const offset = (within, beyond, page) => {
    const most = Math.max(Math.floor(Math.min(OUT_PX, page - LINE_PX)), -IN_PX);
    let best = most;
    let widest = -Infinity;
    for (let tried = most; tried >= -IN_PX; tried -= 1) {
      const air = Math.min(within + tried, beyond - tried - LINE_PX, AIR_PX);
      if (air > widest) [best, widest] = [tried, air];
    }
    return best;
  };

  const placeOfFrame = () => {
    const found = marked === null ? [] : inOne([...document.querySelectorAll(toFrame(marked))], framedIn);
    if (!found.length) return "";
    const edge = around(found);
    const { within, beyond } = room(found, edge);
    const page = document.documentElement;
    const out = (side, px) => LINE_PX + offset(within[side], beyond[side], px);
    const top = edge.top - out("top", edge.top + window.scrollY) + window.scrollY;
    const left = edge.left - out("left", edge.left + window.scrollX) + window.scrollX;
    const bottom = edge.bottom + out("bottom", Infinity) + window.scrollY;
    const right = edge.right + out("right", page.clientWidth - edge.right) + window.scrollX;
    return [left, top, right - left, bottom - top].map((px) => `${Math.round(px * 100) / 100}px`).join(" ");
  };

  const frameAnew = () => {
    const wanted = placeOfFrame();
    if (wanted === framed) return;
    framed = wanted;
    frameStyle.setProperty("content", framed ? '""' : "none", "important");
    const [left, top, width, height] = framed.split(" ");
    for (const [name, value] of Object.entries({ left, top, width, height })) frameStyle.setProperty(name, value || "auto", "important");
  };

  const mark = (key, revealed) => {
    const isPointed = key !== "" && key === pointed;
    if (isPointed) framedIn = pointedIn;
    if ((key || null) === marked) {
      frameAnew();
      if (revealed) reveal();
      return;
    }
    marked = key || null;
    const enough = isPointed ? EDGE_PX : window.innerHeight * SEEN;
    if (!isPointed && marked !== null) {
      const seen = [...withKey(marked)].find((element) => visible(element, enough));
      framedIn = seen ? blockOf(seen) : "";
    }
    frameAnew();
    if (revealed) reveal(enough);
    pointed = null;
  };

  // -- the reader's hand -------------------------------------------------------------------------------------------
  const noteClicked = (block) => {
    pointed = block.dataset.block;
    pointedIn = blockOf(block);
  };

  const select = (target) => {
    const block = target?.closest?.("[data-block]");
    if (!block) return;
    noteClicked(block);
    host.clicked(pointed);
  };

  // What a block says, a line for each of its lines, and where in it a point lies (-1: in none of its letters).
  const PARTING = new Set(["P", "DIV", "LI", "UL", "OL", "TABLE", "TR", "TD", "H1", "H2", "H3", "H4", "H5", "H6",
    "BLOCKQUOTE", "FIGURE", "FIGCAPTION", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "NAV", "DL", "DT", "DD"]);

  const said = (block, node, offset) => {
    let text = "";
    let at = -1;
    const walk = (element) => {
      for (const child of element.childNodes) {
        if (child === node) at = text.length + offset;
        if (child.nodeType === Node.TEXT_NODE) text += child.data;
        else if (child.nodeName === "BR") text += "\n";
        else if (child.nodeType === Node.ELEMENT_NODE) {
          const parts = PARTING.has(child.nodeName);
          if (parts) text += "\n";
          walk(child);
          if (parts) text += "\n";
        }
      }
    };
    walk(block);
    return { key: block.dataset.block, text, at };
  };

  const point = ({ target, clientX, clientY }) => {
    const block = target?.closest?.("[data-block]");
    if (!block) return;
    noteClicked(block);
    const caret = document.caretRangeFromPoint(clientX, clientY);
    const node = caret?.startContainer;
    const inText = node?.nodeType === Node.TEXT_NODE && target.contains(node) && block.contains(node);
    if (inText) host.pointed(JSON.stringify(said(block, node, caret.startOffset)));
    else host.clicked(block.dataset.block);
  };

  const clicked = (event) => {
    event.preventDefault();
    if (!host || event.button !== 0) return;
    const link = event.target.closest("a[href]");
    if (link && event.ctrlKey) host.link_wanted(link.getAttribute("href"));
    else if (event.detail === 0) select(event.target);
    else if (window.getSelection().isCollapsed) point(event);
  };

  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, clicked, true);
  for (const kind of ["dragstart", "dragover", "drop", "submit"]) document.addEventListener(kind, (event) => event.preventDefault(), true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || !host) return;
    event.preventDefault();
    const focused = document.activeElement;
    select(focused && focused !== document.body ? focused : [...blocks()].find((block) => visible(block, EDGE_PX)));
  }, true);
  window.addEventListener("scroll", rest, { passive: true });
  window.addEventListener("resize", () => {
    if (resting) keep(resting, true);
    frameAnew();
  });
  document.addEventListener("load", () => { // a picture arrived
    if (resting) keep(resting);
    frameAnew();
  }, true);

  new ResizeObserver(frameAnew).observe(document.body);

  new QWebChannel(qt.webChannelTransport, (channel) => {
    host = channel.objects.host;
    host.patch.connect((message) => apply(JSON.parse(message)));
    host.mark.connect(mark);
    host.place.connect((message) => { resting = JSON.parse(message); keep(resting, true); });
    host.loaded();
  });
})();
