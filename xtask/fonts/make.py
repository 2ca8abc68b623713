"""Makes the fonts of the pages below `public/hashed/fonts/`, and one style sheet for each language.

    python make.py <pretendard> <noto-sans-sc> <noto-sans-jp>

The arguments are the unpacked folders of these npm packages (all under the SIL Open Font License 1.1):

    pretendard 1.3.9
    @fontsource-variable/noto-sans-sc 5.3.1
    @fontsource-variable/noto-sans-jp 5.3.1

It runs on Python 3.10 or newer with fonttools 4.68.0 and brotli 1.2.1; the same versions give the same bytes.

Each package comes as about a hundred files, split by how often letters are used on the web. Texts about
factories need eleven (ko) to twenty-five (ja) of them for one page. So three files are cut for this product:

    latin.woff2   letters, figures, signs: all that English needs (for zh and ja it is the package's own)
    ui.woff2      what `locales/*.json` is written in, and the rows of letters people type: every page needs it
    text.woff2    what the demo expo adds: pages with products, courses, patents

Everything else stays in the package's files, byte for byte, named by their number. Ranges are disjoint, so a
browser never loads two files for one letter.

The cut files cover the weights the style sheets use (`WEIGHTS`) and bear names of their own inside, because
"Pretendard" is a reserved font name.
"""

import io
import re
import shutil
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

import texts

OUT = texts.ROOT / "public/hashed/fonts"

# All faces of a family declare the same range: browsers join faces by unicode-range only where it is equal.
WEIGHTS = (400, 720)

# What letters, figures and signs of ko and en come from latin.woff2, as far as Pretendard has them:
# Latin with its accents, punctuation, sub- and superscripts, currencies, letter-like signs (℃ № ™), arrows,
# operators, and the Greek of units and formulas.
LATIN = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x300, 0x304), (0x394, 0x394), (0x3A3, 0x3A3),
    (0x3A9, 0x3A9), (0x3B1, 0x3B4), (0x3B7, 0x3B7), (0x3BB, 0x3BC), (0x3C0, 0x3C0), (0x3C3, 0x3C3), (0x3C9, 0x3C9),
    (0x2000, 0x206F), (0x2070, 0x209C), (0x20A9, 0x20A9), (0x20AC, 0x20AC), (0x2103, 0x2103), (0x2109, 0x2109),
    (0x2113, 0x2113), (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126), (0x2190, 0x2199), (0x2202, 0x2265),
]

# Beside the words of the texts: Hangul letters alone (search by initial consonants), all of kana, the signs of
# Chinese and Japanese writing and their wide forms.
TYPED = {
    "ko": [(0x3001, 0x3002), (0x300A, 0x3011), (0x3131, 0x3163)],
    "zh": [(0x3000, 0x3002), (0x3008, 0x3011), (0x3014, 0x3015), (0xFF01, 0xFF5E), (0xFFE5, 0xFFE5)],
    "ja": [(0x3000, 0x3030), (0x3041, 0x3096), (0x3099, 0x30FF), (0xFF01, 0xFF5E), (0xFFE5, 0xFFE5)],
}

# Kerning, accents, tabular figures, signs that follow their neighbours.
FEATURES_LATIN = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum"]
FEATURES_HANGUL = ["kern", "ccmp", "locl"]
# Half-width punctuation, which `text-spacing-trim` asks for.
FEATURES_CJK = ["halt", "chws"]


def expand(ranges):
    return {point for first, last in ranges for point in range(first, last + 1)}


class Face:
    """One file of a package with the code points it serves."""

    def __init__(self, path, name, declared):
        self.path, self.name = path, name
        self.points = declared & set(TTFont(path, lazy=True).getBestCmap())


def faces(sheet):
    """The faces of a package's style sheet, each code point in one alone: a later face wins over a former."""
    found = []
    for block in re.findall(r"@font-face\s*\{(.*?)\}", sheet.read_text(encoding="utf-8"), re.S):
        path = sheet.parent / re.search(r"url\(([^)]*)\)", block)[1]
        name = re.search(r"(?:subset\.|noto-sans-[a-z]{2}-)([a-z0-9-]+?)(?:-wght-normal)?\.woff2$", path.name)[1]
        declared = set()
        for part in re.search(r"unicode-range:([^;]*)", block)[1].split(","):
            first, _, last = part.strip()[2:].partition("-")
            declared |= set(range(int(first, 16), int(last or first, 16) + 1))
        found.append(Face(path, name, declared))
    taken = set()
    for face in reversed(found):
        face.points -= taken
        taken |= face.points
    return found


def subset(font, points, features):
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)


def rename(font, name):
    """The font's copyright and licence stay, its name becomes one of ours."""
    font["name"].names = [record for record in font["name"].names if record.nameID in (0, 13, 14)]
    for number, text in ((1, name), (2, "Regular"), (3, name), (4, name), (6, name.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    # Its named styles speak of names that are gone.
    if "STAT" in font:
        del font["STAT"]
    font["fvar"].instances = []
    for axis in font["fvar"].axes:
        axis.axisNameID = font["name"].addMultilingualName({"en": "Weight"}, mac=False)


def save(font, path, name):
    """Limits the weights, names the font and writes it."""
    rename(font, name)
    font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(path)


def reread(font):
    data = io.BytesIO()
    font.flavor = None
    font.recalcTimestamp = False
    font.save(data)
    data.seek(0)
    return TTFont(data, recalcTimestamp=False)


def joined(parts):
    """One variable font of the glyphs of several files of the same family.

    fontTools' merger knows no variations: they are taken off before and put back after, by glyph names that are
    made unique before anything is read. Wide glyphs keep their advance at every weight, so `HVAR` and `VVAR` go.
    """
    variations, files = {}, []
    shared, made = {}, None
    for number, (face, points) in enumerate(parts):
        font = TTFont(face.path, recalcTimestamp=False)
        subset(font, points, FEATURES_CJK)
        font = reread(font)
        count = font["maxp"].numGlyphs
        font.setGlyphOrder([".notdef"] + [f"g{number}_{glyph}" for glyph in range(1, count)])
        # The names must outlive the merger's reading.
        font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
        # `fvar` first: `avar` and `gvar` are read with its help.
        own = {tag: font[tag] for tag in ("fvar", "avar", "gvar") if tag in font}
        variations.update({glyph: deltas for glyph, deltas in own["gvar"].variations.items() if glyph != ".notdef"})
        shared = shared or own
        made = made or (font["head"].created, font["head"].modified)
        for tag in (*own, "HVAR", "VVAR", "MVAR", "STAT", "BASE", "gasp", "prep"):
            if tag in font:
                del font[tag]
        if "GDEF" in font and getattr(font["GDEF"].table, "VarStore", None):
            font["GDEF"].table.VarStore = None
            font["GDEF"].table.Version = 0x00010000
        data = io.BytesIO()
        font.save(data)
        data.seek(0)
        files.append(data)
    whole = Merger().merge(files)
    # The merger writes the time of day.
    whole["head"].created, whole["head"].modified = made
    for tag, table in shared.items():
        whole[tag] = table
    whole["gvar"].variations = variations
    for glyph in whole.getGlyphOrder():
        whole["gvar"].variations.setdefault(glyph, [])
    # One `.notdef` is enough.
    points = {point for _, part in parts for point in part}
    subset(whole, points, FEATURES_CJK)
    return whole


def unicode_range(points):
    out, points = [], sorted(points)
    start = last = points[0]
    for point in points[1:] + [None]:
        if point is not None and point == last + 1:
            last = point
            continue
        out.append(f"U+{start:x}" + (f"-{last:x}" if last > start else ""))
        start = last = point
    return ",".join(out)


def rule(family, folder, name, points):
    return (
        f'@font-face{{font-family:"{family}";font-weight:{WEIGHTS[0]} {WEIGHTS[1]};font-display:optional;'
        f'src:url(/hashed/fonts/{folder}/{name}.woff2)format("woff2");unicode-range:{unicode_range(points)}}}\n'
    )


def cuts(lang, has, without):
    """The code points of `ui` and `text` of a language, as far as the family has them."""
    ui = (texts.characters(texts.ui(lang)) | expand(TYPED[lang])) & has - without
    text = texts.characters(texts.demo(lang)) & has - without - ui
    return {"ui": ui, "text": text}


def fresh(folder, licence):
    folder = OUT / folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(licence, folder / "OFL.txt")
    return folder


def rest(family, folder, package, taken):
    """The package's own files for everything that is in no cut one."""
    rules = ""
    for face in package:
        points = face.points - taken
        if points:
            shutil.copyfile(face.path, OUT / folder / f"{face.name}.woff2")
            rules += rule(family, folder, face.name, points)
    return rules


def pretendard(root):
    family, folder = "Madang Pretendard", "pretendard"
    web = root / "dist/web/variable"
    whole = web / "woff2/PretendardVariable.woff2"
    package = faces(web / "pretendardvariable-dynamic-subset.css")
    to = fresh(folder, root / "dist/LICENSE.txt")
    has = set(TTFont(whole, lazy=True).getBestCmap())
    latin = (expand(LATIN) | texts.characters(texts.ui("en") + texts.demo("en"))) & has
    parts = {"latin": latin, **cuts("ko", has, latin)}
    rules = {}
    for name, points in parts.items():
        font = TTFont(whole, recalcTimestamp=False)
        subset(font, points, FEATURES_LATIN if name == "latin" else FEATURES_HANGUL)
        save(font, to / f"{name}.woff2", f"Madang Text {name}")
        rules[name] = rule(family, folder, name, points)
    others = rest(family, folder, package, set().union(*parts.values()))
    (OUT / "ko.css").write_text("".join(rules.values()) + others, encoding="utf-8")
    (OUT / "en.css").write_text(rules["latin"], encoding="utf-8")


def noto(root, lang, family, folder):
    package = faces(root / "wght.css")
    to = fresh(folder, root / "LICENSE")
    latin = next(face.points for face in package if face.name == "latin")
    parts = cuts(lang, set().union(*(face.points for face in package)), latin)
    rules = ""
    for name, points in parts.items():
        pieces = [(face, face.points & points) for face in package if face.points & points]
        save(joined(pieces), to / f"{name}.woff2", f"{family} {name}")
        rules += rule(family, folder, name, points)
    rules += rest(family, folder, package, set().union(*parts.values()))
    (OUT / f"{lang}.css").write_text(rules, encoding="utf-8")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    roots = [Path(argument) for argument in sys.argv[1:]]
    pretendard(roots[0])
    noto(roots[1], "zh", "Madang SC", "noto-sans-sc")
    noto(roots[2], "ja", "Madang JP", "noto-sans-jp")


if __name__ == "__main__":
    main()
