"""Words with a period that ends no sentence, what may follow one that does, and words that number things."""

import regex

ABBREVIATIONS = frozenset(
    "no nos inc corp co ltd llc lp l.p l.l.c l.l.p n.a s.a n.v plc dr mr mrs ms jr sr st vs v u.s u.k u.s.a d.c n.y "
    "approx est dept div sec secs art fig vol ed rev gen hon prof messrs cf e.g i.e viz al p pp para bros mfg intl alex "
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m ph.d m.d ft mt gov sen lt col ct civ pub rul reg regs treas "
    "prop attn tel ste apt ca b.v a.g s.p.a g.m.b.h ret s.á.r.l s.à.r.l s.a.r.l".split()
)
LEGAL_FORMS = frozenset("inc corp co ltd llc lp l.p l.l.c l.l.p n.a s.a n.v plc".split())
SUFFIXES = LEGAL_FORMS | frozenset("u.s u.s.a u.k a.m p.m d.c n.y etc jr sr esq al st no ft".split())
"""Abbreviations that end a sentence too: they do where a word follows that mostly begins one."""
STARTERS = frozenset(
    "the we our us in on if this these that those pursuant as each for under at upon it its such all any no there "
    "investing see by subject to unless accordingly however although while when after before during a an from with "
    "holders you your he she they their our both neither except following since because certain item he she her his here "
    "thus then also some many most one what who".split()
)
NUMBERED = frozenset(
    "item section article proposal part note step exhibit annex appendix schedule supplement amendment no".split()
)
LETTERED = NUMBERED | frozenset("class series plan tranche unit reg regulation".split())
ENUMERATOR = regex.compile(r"\d{1,2}|[IVX]{1,5}|[ivx]{1,5}")
