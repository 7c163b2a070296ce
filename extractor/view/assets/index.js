"use strict";
/* A table of any length: only the lines in sight are in the document. */

(() => {
  const COLUMNS = [["name", "file"], ["form", "form"], ["registrant", "registrant"], ["date", "date"], ["deal", "the deal"], ["values", "values", true], ["risks", "risks", true], ["items", "items", true], ["events", "events", true], ["unread", "unread", true], ["mismatches", "mismatches", true], ["error", "error"]]
    .filter(([name]) => name !== "error" || DATA.rows.some((row) => row[DATA.fields.indexOf("error")]));
  const place = Object.fromEntries(DATA.fields.map((name, at) => [name, at]));
  const table = byId("table"), room = byId("room"), lines = byId("lines"), head = byId("head");
  const SPARE = 12;
  let shown = DATA.rows, sorted = "", down = false, height = 32;

  function draw() {
    height = lines.firstElementChild ? lines.firstElementChild.getBoundingClientRect().height : height;
    room.style.height = `${shown.length * height}px`;
    const first = Math.max(0, Math.floor(table.scrollTop / height) - SPARE);
    const count = Math.ceil(table.clientHeight / height) + 2 * SPARE;
    lines.style.top = `${first * height}px`;
    lines.replaceChildren(...shown.slice(first, first + count).map((row, at) => line(row, first + at)));
  }

  function line(row, at) {
    const page = row[place.page];
    return element("div", { class: "line", role: "row", "aria-rowindex": String(at + 2) }, ...COLUMNS.map(([name, , number]) => {
      const words = String(row[place[name]]);
      const bad = (name === "mismatches" && row[place.mismatches] > 0) || name === "error";
      const last = name === "name" ? words.split("/").pop() : words;
      const body = name === "name" && page ? element("a", { href: page }, last) : last;
      return element("span", { role: "cell", class: [number ? "number" : "", bad ? "bad" : "", words === "0" ? "none" : ""].filter(Boolean).join(" ") || null, title: words }, body);
    }));
  }

  function choose() {
    const sought = byId("search").value.trim().toLowerCase(), only = byId("only").checked;
    shown = DATA.rows.filter((row) => (!only || row[place.mismatches] > 0 || row[place.error]) && (!sought || COLUMNS.some(([name, , number]) => !number && String(row[place[name]]).toLowerCase().includes(sought))));
    if (sorted) {
      const at = place[sorted], way = down ? -1 : 1;
      shown = [...shown].sort((a, b) => way * (typeof a[at] === "number" ? a[at] - b[at] : a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0));
    }
    byId("shown").textContent = `${shown.length.toLocaleString("en")} of ${DATA.rows.length.toLocaleString("en")} filings`;
    table.setAttribute("aria-rowcount", String(shown.length + 1));
    draw();
  }

  table.classList.toggle("with-errors", COLUMNS.some(([name]) => name === "error"));
  for (const [name, label, number] of COLUMNS) {
    const button = element("button", { type: "button" }, label);
    const cell = element("span", { role: "columnheader", class: number ? "number" : null, "data-name": name }, button);
    button.addEventListener("click", () => {
      down = sorted === name ? !down : Boolean(number);
      sorted = name;
      for (const each of head.children) each.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      table.scrollTop = 0;
      choose();
    });
    head.append(cell);
  }
  table.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  addEventListener("resize", draw);
  byId("search").addEventListener("input", choose);
  byId("only").addEventListener("change", choose);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== byId("search")) { event.preventDefault(); byId("search").focus(); }
  });
  choose();
  document.documentElement.dataset.ready = "yes";
})();
