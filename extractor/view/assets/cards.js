"use strict";
/* The record, drawn from its cards. A value is a button that leads to its words. */

const cards = (() => {
  const FIGURES = /^[-$\d(]|^up to |^approximately |^at (?:least|most) /;

  const NUMBER = /^(?:up to |approximately |at least )?(?:[A-Z]{3} |\$)?-?[\d,]+(?:\.\d+)?%?$/;
  const BOX = /^[☐☒] /;
  const LONG = 32, SOME = 9;

  function kindOf(words) {
    return words.length > LONG ? "long" : FIGURES.test(words) ? "figure" : words.length > SOME ? "some" : null;
  }

  const NAMES_A_ROW = /\/(?:security|offering|securities\/\d+)$/;

  function value([words, pointer], extra) {
    if (!pointer) return document.createTextNode(words);
    if (NAMES_A_ROW.test(pointer) && DATA.names[words]) return element("a", { class: "row-named", href: `#row-${words}` }, DATA.names[words]);
    const derived = DATA.derived[pointer] !== undefined && !evidence.of(pointer).length;
    if (!derived && !evidence.near(pointer).length) return document.createTextNode(words);
    return element("button", { type: "button", class: `value${derived ? " derived" : ""}${extra ? ` ${extra}` : ""}`, "data-p": pointer }, words);
  }

  const blocks = {
    facts({ facts }) {
      const list = element("dl", { class: "facts" });
      for (const [label, cells] of facts) {
        const said = element("dd", {});
        if (cells.length > 1 && cells.some(([words]) => words.length > LONG)) said.append(element("ul", { class: BOX.test(cells[0][0]) ? "boxes" : null }, ...cells.map((cell) => element("li", {}, value(cell)))));
        else cells.forEach((cell, at) => said.append(...(at ? ["; "] : []), value(cell)));
        list.append(element("dt", {}, label), said);
      }
      return list;
    },

    tiles({ tiles }) {
      return element("dl", { class: "tiles" }, ...tiles.map(([label, cell]) => element("div", {}, element("dt", {}, label), element("dd", {}, value(cell)))));
    },

    table({ head, rows, title }) {
      const counted = head.map((name, at) => name !== "number" && rows.every((row) => !row[at][0] || NUMBER.test(row[at][0])));
      const side = (at, kind) => [kind, counted[at] ? "number" : null].filter(Boolean).join(" ") || null;
      const top = element("tr", {}, ...head.map((name, at) => element("th", { scope: "col", class: side(at) }, name)));
      const lines = rows.map((row) => element("tr", {}, ...row.map((cell, at) => element("td", { class: side(at, kindOf(cell[0])) }, value(cell)))));
      return element("table", { class: "rows", "aria-label": title || null }, element("thead", {}, top), element("tbody", {}, ...lines));
    },

    chart: (block) => charts.draw(block),

    risks({ factors }) {
      const counts = new Map();
      for (const factor of factors) for (const [name] of factor.categories) counts.set(name, (counts.get(name) || 0) + 1);
      const list = element("ol", { class: "risks" });
      let group = "";
      for (const factor of factors) {
        if (factor.group && factor.group !== group) list.append(element("li", { class: "group" }, factor.group));
        group = factor.group;
        const said = element("div", {}, value(factor.heading), factor.pages ? element("span", { class: "where" }, ` page ${factor.pages} `) : null);
        for (const cell of factor.categories) said.append(" ", value(cell, "tag"));
        const line = element("li", { class: "numbered", "data-categories": factor.categories.map(([name]) => name).join("|") }, element("span", {}, `${factor.ordinal}.`), said);
        list.append(line);
      }
      const tags = element("div", { class: "tags", role: "group", "aria-label": "Show the risk factors of a category" });
      for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]))
        tags.append(element("button", { type: "button", class: "tag", "aria-pressed": "false", "data-category": name }, `${name} ${count}`));
      tags.addEventListener("click", (event) => pick(event.target.closest("button"), tags, list));
      return element("div", {}, tags, list);
    },

    findings({ findings }) {
      return element("ul", { class: "findings" }, ...findings.map((finding) => {
        const line = element("li", {}, element("span", { class: `severity ${finding.severity}` }, finding.severity), element("span", {}, value(finding.message)));
        const about = finding.about.flatMap((pointer) => [" ", value([pointer, pointer])]);
        line.append(element("span", { class: "more" }, [finding.check, finding.figures].filter(Boolean).join(": "), ...about));
        return line;
      }));
    },

    outline({ entries }) {
      return element("ol", { class: "outline" }, ...entries.map((entry) => element("li", { class: `l${Math.min(entry.level, 3)}` },
        element("button", { type: "button", "data-place": entry.place }, entry.title), element("span", { class: "where" }, entry.page))));
    },
  };

  function pick(chosen, tags, list) {
    if (!chosen) return;
    const on = chosen.getAttribute("aria-pressed") !== "true";
    for (const tag of tags.children) tag.setAttribute("aria-pressed", String(on && tag === chosen));
    for (const line of list.children)
      line.hidden = on && !(line.dataset.categories || "").split("|").includes(chosen.dataset.category);
  }

  return {
    draw() {
      const record = byId("record");
      for (const card of DATA.cards) {
        const made = element("section", { class: "card", "data-subject": card.subject });
        made.append(element("h2", { class: `c-${card.subject}` }, card.title, card.note ? element("small", {}, card.note) : null));
        for (const block of card.blocks) {
          const body = blocks[block.kind](block);
          made.append(element("div", { class: "block", id: block.row ? `row-${block.row}` : null }, block.title ? element("h3", {}, block.title) : null, body));
        }
        record.append(made);
      }
      record.append(element("p", { class: "where" }, DATA.origin, element("br"), `sha256 ${DATA.sha256}`));
    },
  };
})();
