"use strict";
/* From a value to its words, from words to their value; search, subjects, pages, keys. The choice is one mark at a time. */

const paper = byId("filing"), record = byId("record"), panes = document.querySelector(".panes");
const words = new Map();
for (const mark of paper.querySelectorAll("mark[data-m]"))
  for (const number of mark.dataset.m.split(" ")) {
    if (!words.has(+number)) words.set(+number, []);
    words.get(+number).push(mark);
  }
const inOrder = [...words.keys()].sort((a, b) => a - b);
const off = new Set(["sections"]);
let chosen = -1, chosenValue = null;

cards.draw();
const values = new Map();
for (const button of record.querySelectorAll("[data-p]")) if (!values.has(button.dataset.p)) values.set(button.dataset.p, button);

/* The value that a pointer is shown by: itself, or what it is a part of, or its first part. */
function valueOf(pointer) {
  for (let at = pointer.length; at > 0; at = pointer.lastIndexOf("/", at - 1)) {
    const found = values.get(pointer.slice(0, at));
    if (found) return found;
  }
  const below = [...values.keys()].find((each) => each.startsWith(`${pointer}/`));
  return below ? values.get(below) : null;
}

function show(side) {
  panes.classList.toggle("filing-first", side === "filing");
  byId("show-filing").setAttribute("aria-pressed", String(side === "filing"));
  byId("show-record").setAttribute("aria-pressed", String(side === "record"));
  if (side === "filing") fit(), nameThePage();
  const here = (side === "record" ? record : paper).querySelector(".chosen");
  if (here && narrow()) here.scrollIntoView({ block: "center" });
}
const narrow = () => getComputedStyle(byId("show-filing").parentElement).display !== "none";

function unmark() {
  for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen");
}

/* Choose one piece of evidence: colour its words and its value, tell of it below, and go to the other side. */
function choose(number, { toWords = true, toValue = true, button = null } = {}) {
  const mark = DATA.marks[number];
  if (!mark) return;
  unmark();
  chosen = number;
  chosenValue = button || valueOf(mark[POINTER]);
  const marked = words.get(number) || [];
  for (const each of marked) each.classList.add("chosen");
  if (chosenValue) chosenValue.classList.add("chosen");
  if (toWords) goTo(marked[0] || byId(mark[PLACE]), !marked.length);
  if (toValue && chosenValue && !narrow()) chosenValue.scrollIntoView({ block: "center" });
  tell(number);
  if (!toValue && button && !narrow()) button.scrollIntoView({ block: "nearest" });
  byId("position").textContent = inOrder.includes(number) ? `${inOrder.indexOf(number) + 1} of ${inOrder.length}` : "";
}

function goTo(target, flash) {
  if (!target) return;
  if (narrow()) show("filing");
  target.scrollIntoView({ block: "center", inline: "nearest" });
  if (flash) {
    target.classList.add("flash");
    setTimeout(() => target.classList.remove("flash"), 1600);
  }
}

function tell(number) {
  const mark = DATA.marks[number], statement = DATA.statements[mark[STATEMENT]];
  byId("detail-name").textContent = mark[POINTER];
  byId("detail-place").textContent = [mark[PAGE] ? `page ${mark[PAGE]}` : "", mark[SECTION], mark[RULE] ? `rule ${mark[RULE]}` : ""].filter(Boolean).join(" · ");
  byId("detail-words").replaceChildren(statement.slice(0, mark[FROM]), element("mark", {}, statement.slice(mark[FROM], mark[TO])), statement.slice(mark[TO]));
  const same = evidence.of(mark[POINTER]);
  const here = (words.get(number) || []).flatMap((each) => each.dataset.m.split(" ").map(Number)).filter((each) => each !== number && DATA.marks[each][POINTER] !== mark[POINTER]);
  const also = byId("detail-also");
  also.replaceChildren();
  if (same.length > 1) {
    also.append("stated in ");
    same.forEach((each, at) => also.append(element("button", { type: "button", "data-mark": String(each), "aria-current": each === number ? "true" : null }, DATA.marks[each][PAGE] ? `${at + 1} (${DATA.marks[each][PAGE]})` : `${at + 1}`)));
  }
  if (here.length) {
    also.append(" the same words also say ");
    for (const each of [...new Set(here)].slice(0, 8)) also.append(element("button", { type: "button", "data-mark": String(each), "data-to": "value" }, DATA.marks[each][POINTER]));
  }
  byId("detail").hidden = false;
}

function tellDerived(pointer) {
  const inputs = DATA.derived[pointer];
  unmark();
  values.get(pointer)?.classList.add("chosen");
  byId("detail-name").textContent = pointer;
  byId("detail-place").textContent = "computed from";
  byId("detail-words").replaceChildren();
  const also = byId("detail-also");
  also.replaceChildren(...inputs.flatMap((each) => evidence.near(each).slice(0, 1).map((number) => element("button", { type: "button", "data-mark": String(number) }, each))));
  byId("detail").hidden = false;
}

function step(by) {
  const shown = inOrder.filter((number) => !off.has(DATA.marks[number][SUBJECT]));
  if (!shown.length) return;
  const at = shown.indexOf(chosen);
  const next = at >= 0 ? at + by : shown.findIndex((number) => number > chosen) - (by < 0 ? 1 : 0);
  choose(shown[(next + shown.length) % shown.length]);
}

function close() {
  byId("detail").hidden = true;
  unmark();
  chosen = -1;
}

record.addEventListener("click", (event) => {
  const place = event.target.closest("[data-place]"), button = event.target.closest("[data-p]");
  if (place) return goTo(byId(place.dataset.place), true);
  if (!button) return;
  const found = evidence.near(button.dataset.p);
  if (!found.length) return tellDerived(button.dataset.p);
  const again = found.includes(chosen) && chosenValue === button;
  choose(again ? found[(found.indexOf(chosen) + 1) % found.length] : found[0], { toValue: false, button });
});
paper.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-m]");
  if (!mark) return;
  const numbers = mark.dataset.m.split(" ").map(Number).filter((number) => !off.has(DATA.marks[number][SUBJECT]));
  if (!numbers.length) return;
  const at = numbers.indexOf(chosen);
  choose(numbers[(at + 1) % numbers.length], { toWords: false });
});
byId("detail").addEventListener("click", (event) => {
  const button = event.target.closest("[data-mark]");
  if (button) choose(Number(button.dataset.mark), { toWords: button.dataset.to !== "value" });
});
byId("close").addEventListener("click", close);
byId("next").addEventListener("click", () => step(1));
byId("previous").addEventListener("click", () => step(-1));
byId("show-filing").addEventListener("click", () => show("filing"));
byId("show-record").addEventListener("click", () => show("record"));

/* Subjects on and off. */
function colour() {
  for (const mark of paper.querySelectorAll("mark[data-m]")) {
    const subject = mark.dataset.m.split(" ").map((number) => DATA.marks[number][SUBJECT]).find((name) => !off.has(name));
    mark.className = `${subject || "off"}${mark.classList.contains("chosen") ? " chosen" : ""}`;
  }
  for (const card of record.querySelectorAll(".card")) card.hidden = off.has(card.dataset.subject) && card.dataset.subject !== "sections";
}
for (const [name, label, count] of DATA.subjects) {
  const button = element("button", { type: "button", class: `c-${name}`, "aria-pressed": String(!off.has(name)) }, label, element("span", { class: "number" }, String(count)));
  button.addEventListener("click", () => {
    if (!off.delete(name)) off.add(name);
    button.setAttribute("aria-pressed", String(!off.has(name)));
    colour();
  });
  byId("subjects").append(button);
}
colour();

/* Pages. */
byId("pages").append(element("option", { value: "" }, "page"), ...DATA.pages.map(([id, label]) => element("option", { value: id }, label)));
byId("pages").addEventListener("change", (event) => goTo(byId(event.target.value), false));
if (!DATA.pages.length) byId("pages").parentElement.hidden = true;

/* The list of pages names the one that is in sight: the last whose top is above the middle. */
const tops = DATA.pages.map(([id]) => byId(id)).filter(Boolean);
function nameThePage() {
  if (!paper.clientWidth) return;
  const middle = paper.getBoundingClientRect().top + paper.clientHeight / 2;
  let low = -1, high = tops.length - 1;
  while (low < high) {
    const at = (low + high + 1) >> 1;
    if (tops[at].getBoundingClientRect().top <= middle) low = at; else high = at - 1;
  }
  if (document.activeElement !== byId("pages")) byId("pages").value = low < 0 ? "" : tops[low].id;
}
let scrolled = 0;
paper.addEventListener("scroll", () => { clearTimeout(scrolled); scrolled = setTimeout(nameThePage, 120); }, { passive: true });

/* A filing that was made for wider paper than there is room for is drawn smaller, as far as it can still be read. */
const SMALLEST = 0.8;
function fit() {
  const sheet = paper.querySelector(".html .sheet-of");
  if (!sheet || !paper.clientWidth) return;
  sheet.style.zoom = 1;
  for (let size = 1; sheet.scrollWidth > sheet.clientWidth + 1 && size > SMALLEST; ) {
    size = Math.max(SMALLEST, Math.min(size - 0.05, size * (sheet.clientWidth / sheet.scrollWidth)));
    sheet.style.zoom = size;
  }
}
addEventListener("resize", fit);
fit();
nameThePage();

/* Search: the words of the filing and of the record, shown without touching them. */
const search = (() => {
  const MOST = 3000;
  let ranges = [], at = -1, texts = null;

  function read() {
    const walker = document.createTreeWalker(document.querySelector(".panes"), NodeFilter.SHOW_TEXT);
    let all = "";
    const nodes = [], starts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      starts.push(all.length);
      nodes.push(node);
      all += node.data.toLowerCase();
    }
    return { all, nodes, starts };
  }
  function where(offset) {
    let low = 0, high = texts.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (texts.starts[middle] <= offset) low = middle; else high = middle - 1;
    }
    return [texts.nodes[low], offset - texts.starts[low]];
  }
  function find(sought) {
    texts = texts || read();
    ranges = [];
    at = -1;
    const pattern = sought.trim().toLowerCase().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
    if (pattern.length > 1)
      for (const found of texts.all.matchAll(new RegExp(pattern, "g"))) {
        const range = new Range(), [from, first] = where(found.index), [to, last] = where(found.index + found[0].length - 1);
        range.setStart(from, first);
        range.setEnd(to, Math.min(last + 1, to.length));
        ranges.push(range);
        if (ranges.length >= MOST) break;
      }
    paint();
    byId("hits").textContent = pattern.length > 1 ? `${ranges.length}${ranges.length >= MOST ? " or more" : ""} found` : "";
  }
  function paint() {
    if (!("highlights" in CSS)) return;
    CSS.highlights.set("search", new Highlight(...ranges));
    CSS.highlights.set("search-here", new Highlight(...(at >= 0 ? [ranges[at]] : [])));
  }
  function go(by) {
    if (!ranges.length) return;
    at = (at + by + ranges.length) % ranges.length;
    const parent = ranges[at].startContainer.parentElement;
    if (narrow()) show(paper.contains(parent) ? "filing" : "record");
    parent.scrollIntoView({ block: "nearest" });
    const box = ranges[at].getBoundingClientRect(), pane = parent.closest(".paper, .record");
    if (pane) pane.scrollTop += box.top - pane.getBoundingClientRect().top - pane.clientHeight / 2;
    paint();
    byId("hits").textContent = `${at + 1} of ${ranges.length}`;
  }
  return { find, go };
})();
let waiting = 0;
byId("search").addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { waiting = 0; search.find(event.target.value); }, 120);
});
byId("search").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  if (waiting) { clearTimeout(waiting); waiting = 0; search.find(event.target.value); }
  search.go(event.shiftKey ? -1 : 1);
});

/* Keys. */
const toSide = (side, pane) => { show(side); pane.focus(); };
const keys = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), t: theme.turn,
  f: () => toSide("filing", paper), r: () => toSide("record", record), "?": () => byId("keys").showModal(),
  "/": () => byId("search").focus(),
  v: () => {
    if (chosen < 0) return;
    const value = valueOf(DATA.marks[chosen][POINTER]);
    if (document.activeElement === value) goTo((words.get(chosen) || [])[0], false), paper.focus({ preventScroll: true });
    else if (value) show("record"), value.focus(), value.scrollIntoView({ block: "center" });
  },
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (document.activeElement === byId("search")) { byId("search").value = ""; search.find(""); byId("search").blur(); } else close();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, dialog")) return;
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});
byId("help").addEventListener("click", () => byId("keys").showModal());
byId("keys-close").addEventListener("click", () => byId("keys").close());
document.documentElement.dataset.ready = "yes";
