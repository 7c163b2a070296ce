"use strict";
/* What both pages use: elements, the data, the theme. Words of a filing only ever become text nodes. */

const byId = (id) => document.getElementById(id);
const DATA = JSON.parse(byId("data").textContent);

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const theme = {
  stored() {
    try { return localStorage.getItem("extractor-theme"); } catch { return null; }
  },
  set(name) {
    document.documentElement.dataset.theme = name;
    try { localStorage.setItem("extractor-theme", name); } catch { /* a page from a file may have no storage */ }
  },
  start() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = theme.stored() || (dark ? "dark" : "light");
    byId("theme").addEventListener("click", theme.turn);
  },
  turn() {
    theme.set(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  },
};
theme.start();
