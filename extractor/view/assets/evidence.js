"use strict";
/* The marks of the page by the value that they state. A mark is a row; these are its columns. */

const POINTER = 0, SUBJECT = 1, PAGE = 2, SECTION = 3, RULE = 4, STATEMENT = 5, FROM = 6, TO = 7, PLACE = 8;

const evidence = (() => {
  const byPointer = new Map();
  DATA.marks.forEach((mark, at) => {
    if (!byPointer.has(mark[POINTER])) byPointer.set(mark[POINTER], []);
    byPointer.get(mark[POINTER]).push(at);
  });
  const pointers = [...byPointer.keys()].sort();
  const of = (pointer) => byPointer.get(pointer) || [];

  /* The value's own words; else those of its parts; else those of what it is a part of. */
  function near(pointer) {
    if (of(pointer).length) return of(pointer);
    const below = pointers.filter((each) => each.startsWith(`${pointer}/`)).flatMap(of);
    if (below.length) return below;
    for (let at = pointer.lastIndexOf("/"); at > 0; at = pointer.lastIndexOf("/", at - 1))
      if (of(pointer.slice(0, at)).length && pointer.slice(0, at).split("/").length > 3) return of(pointer.slice(0, at));
    return [];
  }
  return { of, near };
})();
