"""Which spellings are one word: British and American, short and irregular forms, and inflection by stem."""

import re
from functools import lru_cache

import Stemmer

from grading import numerals

_STEMMER = Stemmer.Stemmer("english")

# The letters before the ending are counted, so that 'rise' and 'rising' are treated alike.
_ISE = re.compile(r"^(?!exerc|prec|conc)(\w{3,}(?<!v)(?<!pr))is(e[ds]?|ers?|ing|ations?|ational|able)$")
_YSE = re.compile(r"^(\w{3,})ys(e[ds]?|ers?|ing)$")
_OUR = re.compile(r"^(\w{3,}|od)our(s|ed|ing|al|able|ably|ful|ite|ites|less|ed|hood|hoods|ism)?$")
_RE = re.compile(r"^(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|lust|spect|meag)re(s|d)?$")
_OGUE = re.compile(r"^(\w{3,})ogue(s|d)?$")
_LIGATURE = re.compile(r"^(an|p|h|leuk|gyn|c|encyclop|arch|orthop|)ae(?=\w{3})|^(f)oe(?=t)")

_VARIANTS = {
    "programme": "program", "programmes": "programs", "defence": "defense", "offence": "offense",
    "licence": "license", "practise": "practice", "practised": "practiced", "grey": "gray",
    "cheque": "check", "tyre": "tire", "sceptic": "skeptic", "sceptical": "skeptical",
    "enrol": "enroll", "fulfil": "fulfill", "enrolment": "enrollment", "fulfilment": "fulfillment",
    "ageing": "aging", "judgement": "judgment", "aluminium": "aluminum", "mould": "mold",
    "plough": "plow", "sulphur": "sulfur", "sulphate": "sulfate", "storey": "story",
    "skilful": "skillful", "manoeuvre": "maneuver", "oesophagus": "esophagus", "oestrogen": "estrogen",
    "tonne": "ton", "tonnes": "tons", "artefact": "artifact", "towards": "toward",
}  # fmt: skip
_SHORT_FORMS = {
    "u": "you", "ur": "your", "bc": "because", "cuz": "because", "cos": "because", "coz": "because",
    "ppl": "people", "pple": "people", "info": "information", "infos": "information",
    "comm": "communication", "comms": "communication", "org": "organization", "orgs": "organizations",
    "mgmt": "management", "dept": "department", "depts": "departments", "govt": "government",
    "biz": "business", "cust": "customer", "custs": "customers", "rel": "relationship",
    "rels": "relationships", "tech": "technology", "env": "environment", "approx": "approximately",
    "temp": "temperature", "max": "maximum", "wanna": "want", "gotta": "got", "gonna": "going",
    "thru": "through", "ok": "okay", "yep": "yes", "yeah": "yes", "yup": "yes", "yess": "yes",
    "yea": "yes", "absolutely": "yes", "indeed": "yes", "certainly": "yes",
    "definitely": "yes", "ja": "yes", "nope": "no", "nah": "no", "nee": "no", "em": "them", "abt": "about",
    "btw": "between", "diff": "different", "pct": "percent", "kms": "km", "hrs": "hours",
    "mins": "minutes", "yrs": "years",
} | numerals.WORDS  # fmt: skip
_IRREGULAR = {
    "person": "people", "persons": "people", "men": "man", "women": "woman", "children": "child",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "nuclei": "nucleus",
    "mice": "mouse", "feet": "foot", "teeth": "tooth", "halves": "half", "indices": "index",
    "built": "build", "sold": "sell", "bought": "buy", "kept": "keep", "held": "hold", "met": "meet",
    "made": "make", "making": "make", "gave": "give", "given": "give", "took": "take", "taken": "take",
    "taking": "take", "got": "get", "getting": "get", "went": "go", "gone": "go", "came": "come",
    "knew": "know", "known": "know", "grew": "grow", "grown": "grow", "found": "find", "lost": "lose",
    "losing": "lose", "won": "win", "led": "lead", "felt": "feel", "thought": "think",
    "brought": "bring", "taught": "teach", "paid": "pay", "said": "say", "told": "tell",
    "spent": "spend", "sent": "send", "understood": "understand", "stood": "stand", "began": "begin",
    "begun": "begin", "became": "become", "chose": "choose", "chosen": "choose", "broke": "break",
    "broken": "break", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall",
    "froze": "freeze", "frozen": "freeze", "shown": "show", "drawn": "draw", "driven": "drive",
    "drove": "drive", "ate": "eat", "eaten": "eat", "wrote": "write", "written": "write",
    "spoke": "speak", "spoken": "speak", "better": "good", "best": "good", "worse": "bad",
    "worst": "bad",
}  # fmt: skip


def _american(word: str) -> str:
    """The American spelling, by rules that may overreach: key point and answer meet the same ones."""
    word = _ISE.sub(r"\1iz\2", word)
    word = _YSE.sub(r"\1yz\2", word)
    word = _OUR.sub(r"\1or\2", word)
    word = _RE.sub(r"\1er\2", word)
    word = _OGUE.sub(r"\1og\2", word)
    return _LIGATURE.sub(r"\1\2e", word)


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """One spelling for all of a folded word: short forms spelt out, irregular forms by their base."""
    word = _SHORT_FORMS.get(word, word)
    word = _VARIANTS.get(word, word)
    return _american(_IRREGULAR.get(word, word))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of a canonical word, with 'modell' and 'model' made one."""
    root: str = _STEMMER.stemWord(word)
    return root[:-1] if root.endswith("ll") else root
