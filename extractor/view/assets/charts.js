"use strict";
/* The drawings. Figures come as digits of the record; they become numbers here for their place on the paper only. */

const charts = (() => {
  const WIDTH = 520, HEIGHT = 210, LEFT = 58, RIGHT = 14, TOP = 18, BOTTOM = 34;

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
    return [svg, total];
  }

  function ladder({ rungs }) {
    const years = rungs.map((rung) => rung.year), first = Math.min(...years), last = Math.max(...years);
    const totals = new Map();
    for (const rung of rungs) totals.set(rung.year, (totals.get(rung.year) || 0) + Number(rung.amount));
    const span = last - first + 1, step = Math.ceil(span / 9);
    const xTicks = Array.from({ length: span }, (_, at) => at).filter((at) => totals.has(first + at) || (at % step === 0 && span > 20)).map((at) => at + 0.5);
    const said = rungs.map((rung) => `${rung.label} in ${rung.year}`).join("; ");
    const { svg, across, up } = frame(`Principal by year of maturity: ${said}`, span, Math.max(...totals.values()) * 1.15,
      { xTicks, x: (v) => String(first + Math.floor(v)), xName: "", yName: "principal" });
    const width = Math.min(46, Math.max(4, (across(1) - across(0)) * 0.7));
    const base = new Map();
    for (const rung of rungs) {
      const from = base.get(rung.year) || 0, to = from + Number(rung.amount);
      base.set(rung.year, to);
      const bar = shape("rect", { class: "bar-of-notes", x: across(rung.year - first + 0.5) - width / 2, width, y: up(to), height: Math.max(1, up(from) - up(to) - 1) });
      bar.append(shape("title", {}, `${rung.title}: ${rung.label}`));
      svg.append(bar);
    }
    for (const [year, total] of totals)
      svg.append(shape("text", { class: "name", x: across(year - first + 0.5), y: up(total) - 4, "text-anchor": "middle" }, short(total)));
    return [svg, "principal offered by year of maturity"];
  }

  function price({ curves, use, last }) {
    const points = curves.map((curve) => curve.points.map(([x, y]) => [Number(x), Number(y)]));
    const xTop = Math.max(...points.flat().map(([x]) => x)), yTop = Math.max(...points.flat().map(([, y]) => y), xTop * 0.5) * 1.08;
    const { svg, across, up } = frame(`${use} price over the market price`, xTop, yTop, { xName: "market price", yName: `${use} price` });
    const flat = Math.min(xTop, yTop);
    svg.append(shape("line", { class: "market", x1: across(0), y1: up(0), x2: across(flat), y2: up(flat) }));
    if (last) svg.append(shape("line", { class: "last", x1: across(Number(last)), x2: across(Number(last)), y1: up(0), y2: TOP }), shape("text", { x: across(Number(last)) + 3, y: TOP + 8 }, `last sale ${last}`));
    points.forEach((curve, at) => svg.append(shape("polyline", { class: `line curve${at % 3}`, points: curve.map(([x, y]) => `${across(x)},${up(y)}`).join(" ") })));
    const named = curves.map((curve, at) => (curve.name ? `${["blue", "red", "green"][at % 3]}: ${curve.name}` : "")).filter(Boolean).join("; ");
    return [svg, [named, "dotted: the market itself; taken to be the same by every measure and on every day"].filter(Boolean).join(". ")];
  }

  const pens = { steps, ladder, price };
  return {
    draw(block) {
      const [svg, words] = pens[block.chart](block);
      return element("figure", {}, svg, words ? element("figcaption", {}, words) : null);
    },
  };
})();
