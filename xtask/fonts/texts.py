"""The product's own texts by language: what the core font files are cut for and what widths are measured over.

Read from `locales/*.json` (`ui`) and from the demo expo's `demo/data` and `demo/src` (`demo`).
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGS = ("ko", "en", "zh", "ja")

HANGUL = re.compile(r"[ㄱ-ㆎ가-힣]")
HAN = re.compile(r"[㐀-鿿]")
KANA = re.compile(r"[ぁ-ヿ]")


def values(node):
    """Every text of a locale file, whatever its depth."""
    if isinstance(node, dict):
        for child in node.values():
            yield from values(child)
    elif isinstance(node, list):
        for child in node:
            yield from values(child)
    else:
        yield str(node)


def ui(lang, groups=None):
    """The texts of the pages themselves, without placeholders; of some groups of keys, if given."""
    texts = json.loads((ROOT / f"locales/{lang}.json").read_text(encoding="utf-8"))
    if groups:
        texts = {name: texts[name] for name in groups}
    return [re.sub(r"\{[^}]*\}", "", text) for text in values(texts)]


def demo(lang):
    """The texts of the demo expo: fields `ko|en|zh|ja` of the data files, literals of the sources."""
    out = []
    for path in sorted((ROOT / "demo/data").rglob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            for part in line.split(";"):
                fields = part.split("|")
                if len(fields) >= 4 and HANGUL.search(fields[-4]):
                    text = fields[LANGS.index(lang) - 4]
                    # Lines of products begin with a letter for their kind.
                    text = re.sub(r"^[a-z] ", "", text) if lang == "ko" else text
                    out.append(re.sub(r"\{[^}]*\}", "", text))
    for path in sorted((ROOT / "demo/src").rglob("*.rs")):
        out.extend(text for found, text in literals(path.read_text(encoding="utf-8")) if found == lang)
    return out


def literals(source):
    """The string literals of a Rust file with their languages; they stand in the order ko, en, zh, ja."""
    before = ""
    for text in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source):
        if HANGUL.search(text):
            lang = "ko"
        elif KANA.search(text):
            lang = "ja"
        elif HAN.search(text):
            lang = "ja" if before == "zh" else "zh"
        else:
            lang = "en" if before == "ko" else ""
        before = lang
        if lang:
            yield lang, re.sub(r"\{[^}]*\}|\\.", "", text)


def characters(texts):
    """The code points of some texts."""
    return {ord(letter) for text in texts for letter in text if ord(letter) >= 0x20}
