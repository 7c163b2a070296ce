"use strict";
/* The drawings. Figures come as digits of the record; they become numbers here for their place on the paper only. */

const charts = (() => {
  const WIDTH = innerWidth < 560 ? 330 : 520, HEIGHT = 210, LEFT = 58, RIGHT = 14, TOP = 18, BOTTOM = 34;

  function shape(tag, attributes, words) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (words !== undefined) made.textContent = words;
    return made;
  }

  function short(number) {
    for (const [size, sign] of [[1e9, "bn"], [1e6, "m"], [1e3, "k"]])
      if (Math.abs(number) >= size) return `${+(number / size).toPrecision(4)}${sign}`;
    return `${+number.toPrecision(4)}`;
  }

  function ticks(top, count) {
    const rough = top / count, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough);
    return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, at) => at * step);
  }

  function frame(title, xTop, yTop, { xTicks, x = short, y = short, xName = "", yName = "" }) {
    const svg = shape("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": title });
    const across = (value) => LEFT + (value / xTop) * (WIDTH - LEFT - RIGHT);
    const up = (value) => HEIGHT - BOTTOM - (value / yTop) * (HEIGHT - TOP - BOTTOM);
    for (const tick of ticks(yTop, 4)) {
      svg.append(shape("line", { class: "axis", x1: LEFT, x2: WIDTH - RIGHT, y1: up(tick), y2: up(tick) }));
      svg.append(shape("text", { x: LEFT - 6, y: up(tick) + 4, "text-anchor": "end" }, y(tick)));
    }
    for (const tick of xTicks || ticks(xTop, 5))
      svg.append(shape("text", { x: across(tick), y: HEIGHT - BOTTOM + 15, "text-anchor": "middle" }, x(tick)));
    if (xName) svg.append(shape("text", { x: WIDTH - RIGHT, y: HEIGHT - 4, "text-anchor": "end" }, xName));
    if (yName) svg.append(shape("text", { x: 4, y: 11 }, yName));
    return { svg, across, up };
  }

  function steps({ steps: tiers, basis, total }) {
    const reach = Number(tiers[tiers.length - 1].to), top = Math.max(...tiers.map((tier) => Number(tier.rate)));
    const said = tiers.map((t) => `${t.label} from ${short(Number(t.from))}${t.open ? " on" : ` to ${short(Number(t.to))}`}`).join("; ");
    const xTicks = [...new Set(tiers.flatMap((t) => [Number(t.from), ...(t.open ? [] : [Number(t.to)])]))];
    const { svg, across, up } = frame(`Rate by amount: ${said}`, reach, top * 1.2, { xTicks, y: (v) => `${+(v * 100).toPrecision(3)}%`, xName: basis, yName: "rate" });
    for (const tier of tiers) {
      const from = across(Number(tier.from)), to = across(Number(tier.to)), level = up(Number(tier.rate));
      svg.append(shape("rect", { class: "bar-of-steps", x: from, width: Math.max(0, to - from - 1), y: level, height: up(0) - level }));
      svg.append(shape("text", { class: "name", x: (from + to) / 2, y: level - 4, "text-anchor": "middle" }, tier.label));
    }
    return [svg, total ? `${total[0].toUpperCase()}${total.slice(1)}.` : ""];
  }

  /* A rung a note, the nearest first: bars of principal beside the years, so that no two names stand on each other. */
  function ladder({ rungs }) {
    const RUNG = 24, from = 62, room = WIDTH - from - 150;
    const inOrder = [...rungs].sort((a, b) => a.year - b.year), top = Math.max(...rungs.map((rung) => Number(rung.amount)));
    const said = inOrder.map((rung) => `${rung.label} in ${rung.year}`).join("; ");
    const svg = shape("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${RUNG * rungs.length + 6}`, role: "img", "aria-label": `Principal by year of maturity: ${said}` });
    inOrder.forEach((rung, at) => {
      const y = at * RUNG + 4, width = Math.max(2, (Number(rung.amount) / top) * room);
      const bar = shape("rect", { class: "bar-of-notes", x: from, y, width, height: RUNG - 7, rx: 2, "data-p": rung.pointer });
      bar.append(shape("title", {}, `${rung.title}: ${rung.label}`));
      if (!at || inOrder[at - 1].year !== rung.year) svg.append(shape("text", { class: "name", x: from - 8, y: y + 13, "text-anchor": "end" }, String(rung.year)));
      svg.append(bar, shape("text", { x: from + width + 7, y: y + 13 }, [rung.label, rung.rate].filter(Boolean).join(" at ")));
    });
    svg.append(shape("line", { class: "axis", x1: from, x2: from, y1: 0, y2: RUNG * rungs.length + 4 }));
    return [svg, "Principal offered, by year of maturity."];
  }

  const DRAWN = "Drawn over market prices that are hypothetical, from nothing to twice the highest price the filing states near; taken to be the same by every measure and on every day.";

  function price({ curves, use, last }) {
    const points = curves.map((curve) => curve.points.map(([x, y]) => [Number(x), Number(y)]));
    const xTop = Math.max(...points.flat().map(([x]) => x)), highest = Math.max(...points.flat().map(([, y]) => y)), yTop = Math.max(highest * 1.08, Math.min(xTop, highest * 1.6));
    const { svg, across, up } = frame(`${use} price over the market price`, xTop, yTop, { xName: "market price (hypothetical)", yName: `${use} price` });
    const flat = Math.min(xTop, yTop), lowest = points[0].map(([x], at) => [x, Math.min(...points.map((curve) => curve[at][1]))]);
    const gain = lowest.filter(([x, y]) => x >= y);
    if (gain.length > 1) {
      const above = gain.map(([x]) => `${across(x)},${up(Math.min(x, yTop))}`), below = gain.map(([x, y]) => `${across(x)},${up(y)}`).reverse();
      svg.append(shape("polygon", { class: "gain", points: [...above, ...below].join(" ") }));
    }
    svg.append(shape("line", { class: "market", x1: across(0), y1: up(0), x2: across(flat), y2: up(flat) }));
    if (last) {
      const left = Number(last) > xTop * 0.75;
      svg.append(shape("line", { class: "last", x1: across(Number(last)), x2: across(Number(last)), y1: up(0), y2: TOP }),
        shape("text", { x: across(Number(last)) + (left ? -4 : 4), y: up(0) - 5, "text-anchor": left ? "end" : "start" }, `last sale ${last}`));
    }
    points.forEach((curve, at) => svg.append(shape("polyline", { class: `line curve${at % 3}`, points: curve.map(([x, y]) => `${across(x)},${up(y)}`).join(" ") })));
    const keys = curves.map((curve, at) => (curve.name ? [`curve${at % 3}`, curve.name] : null)).filter(Boolean);
    return [svg, DRAWN, [...keys, ["market", "the market price itself"], ...(gain.length > 1 ? [["gain", "worth more than it costs"]] : [])]];
  }

  const pens = { steps, ladder, price };
  return {
    draw(block) {
      const [svg, words, keys = []] = pens[block.chart](block);
      const legend = keys.map(([name, said]) => element("li", { class: `key ${name}` }, said));
      return element("figure", {}, svg, keys.length ? element("ul", { class: "keys" }, ...legend) : null, words ? element("figcaption", {}, words) : null);
    },
  };
})();
