"""Makes `style/fonts.css`: system fonts under names of ours, with the metrics of the fonts of the pages.

    python fallback.py <folder of fonts> [<folder of fonts>...]

With `font-display: optional` most first visits are set in a font of the system. Under these names it has the
height of the web font to the pixel and its width over the texts of this product, so that a page looks alike
and breaks its lines alike with both. Run it after `make.py`; it prints what it has measured.

The folders hold, anywhere below them, the fonts of FALLBACKS that are measured: Noto Sans CJK and DejaVu Sans
(Debian: fonts-noto-cjk, fonts-dejavu-core) and Liberation Sans (Debian: fonts-liberation; also in the npm package
pdfjs-dist 5.x), whose widths are those of Arial. The other names of a rule have not been measured.
"""

import sys
from collections import Counter
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

import texts
from make import OUT

SHEET = texts.ROOT / "style/fonts.css"
HEAD = (
    "/* Fonts: those of the system with the metrics of ours (public/hashed/fonts), so that nothing jumps. "
    "Made by xtask/fonts/fallback.py. */\n"
)

# The weight that is measured for each of the two faces, and the range each stands for.
FACES = (("regular", 400, "1 599"), ("bold", 660, "600 900"))


class Fallback:
    """One rule: the web font, what of its texts it sets, and the local fonts by face (the first is measured)."""

    def __init__(self, family, web, lang, keep, file, member, regular, bold):
        self.family, self.web, self.lang, self.keep = family, web, lang, keep
        self.file, self.member = file, member
        self.local = {"regular": regular, "bold": bold}


def latin(letter):
    return letter < "\u2e80"


def east(letter):
    return not latin(letter)


# Later rules of one family win over former ones: DejaVu Sans is for machines that have nothing else.
FALLBACKS = [
    Fallback(
        "Madang Latin Fallback", "pretendard", "en", latin, "DejaVuSans", None, ["DejaVu Sans"], ["DejaVu Sans Bold"]
    ),
    Fallback(
        "Madang Latin Fallback", "pretendard", "en", latin, "LiberationSans", None,
        ["Liberation Sans", "Arial", "Roboto"],
        ["Liberation Sans Bold", "Arial Bold", "Roboto Bold"],
    ),
    Fallback(
        "Madang Pretendard Fallback", "pretendard", "ko", east, "NotoSansCJK", "Noto Sans CJK KR",
        ["Noto Sans CJK KR", "AppleSDGothicNeo-Regular", "Malgun Gothic"],
        ["Noto Sans CJK KR Bold", "AppleSDGothicNeo-Bold", "Malgun Gothic Bold"],
    ),
    Fallback(
        "Madang SC Fallback", "noto-sans-sc", "zh", east, "NotoSansCJK", "Noto Sans CJK SC",
        ["Noto Sans CJK SC", "PingFangSC-Regular", "Microsoft YaHei"],
        ["Noto Sans CJK SC Bold", "PingFangSC-Semibold", "Microsoft YaHei Bold"],
    ),
    Fallback(
        "Madang JP Fallback", "noto-sans-jp", "ja", east, "NotoSansCJK", "Noto Sans CJK JP",
        ["Noto Sans CJK JP", "HiraginoSans-W3", "Yu Gothic Medium", "Meiryo"],
        ["Noto Sans CJK JP Bold", "HiraginoSans-W6", "Yu Gothic Bold", "Meiryo Bold"],
    ),
]  # fmt: skip


def find(folders, fallback, face):
    """The file of a system font, or its member in a collection."""
    ending = face.capitalize()
    names = [f"{fallback.file}-{ending}.{kind}" for kind in ("ttf", "ttc", "otf")]
    if face == "regular":
        names.append(f"{fallback.file}.ttf")
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.name in names:
                if path.suffix != ".ttc":
                    return TTFont(path)
                fonts = TTCollection(path).fonts
                return next(font for font in fonts if font["name"].getDebugName(1) == fallback.member)
    sys.exit(f"{fallback.file} ({face}): expected one of {', '.join(names)} below {', '.join(folders)}")


def advances(font, weight=None):
    """The advance of each letter in ems, figures in their tabular form."""
    glyphs = font.getGlyphSet(location={"wght": weight} if weight else None)
    tabular = {}
    if "GSUB" in font:
        table = font["GSUB"].table
        for record in table.FeatureList.FeatureRecord:
            if record.FeatureTag == "tnum":
                for index in record.Feature.LookupListIndex:
                    for part in table.LookupList.Lookup[index].SubTable:
                        tabular.update(getattr(part, "mapping", None) or part.ExtSubTable.mapping)
    em = font["head"].unitsPerEm
    return {
        chr(point): glyphs[tabular.get(glyph, glyph) if chr(point).isdigit() else glyph].width / em
        for point, glyph in font.getBestCmap().items()
    }


def percent(value):
    return f"{value * 100:.2f}".rstrip("0").rstrip(".") + "%"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folders = sys.argv[1:]
    sheet = HEAD
    # What the Latin fallback makes of each letter, by face: Korean sets its spaces and figures with it.
    in_latin = {}
    for fallback in FALLBACKS:
        letters = Counter(
            letter for text in texts.ui(fallback.lang) + texts.demo(fallback.lang) for letter in text if letter >= " "
        )
        for face, weight, weights in FACES:
            web, height = {}, None
            for path in [OUT / fallback.web / f"{name}.woff2" for name in ("latin", "ui", "text")]:
                font = TTFont(path)
                height = (font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap, font["head"].unitsPerEm)
                web.update(advances(font, weight))
            font = find(folders, fallback, face)
            local = advances(font)
            both = [letter for letter in letters if letter in web and letter in local and fallback.keep(letter)]
            count = sum(letters[letter] for letter in both)
            wide = sum(letters[letter] * web[letter] for letter in both)
            own = sum(letters[letter] * local[letter] for letter in both)
            # Spaces fall wider than those of the web font, so the Hangul beside them is set a little narrower:
            # the line as a whole keeps its length.
            if fallback.lang == "ko":
                others = [letter for letter in letters if latin(letter) and letter in web and letter in in_latin[face]]
                wide += sum(letters[letter] * (web[letter] - in_latin[face][letter]) for letter in others)
            adjust = wide / own
            if fallback.lang == "en":
                in_latin[face] = {letter: advance * adjust for letter, advance in local.items()}
            ascent, descent, gap, em = height
            print(
                f"{fallback.family:28} {face:8} {fallback.local[face][0]:24} letters {count:6} "
                f"web {wide / count:.4f} em, system {own / count:.4f} em, size-adjust {percent(adjust)}; web ascent {ascent / em:.4f} "
                f"descent {-descent / em:.4f} gap {gap / em:.4f}; system ascent "
                f"{font['hhea'].ascent / font['head'].unitsPerEm:.4f} "
                f"descent {-font['hhea'].descent / font['head'].unitsPerEm:.4f}"
            )
            # Overrides are taken of the adjusted size.
            names = ",".join(f'local("{name}")' for name in fallback.local[face])
            size = "" if percent(adjust) == "100%" else f"size-adjust:{percent(adjust)};"
            metrics = {"ascent": ascent / em / adjust, "descent": -descent / em / adjust}
            # Sheets of ours give line heights as numbers, where gaps do not count; bytes are saved where there is none.
            if gap or font["hhea"].lineGap:
                metrics["line-gap"] = gap / em / adjust
            overrides = ";".join(f"{name}-override:{percent(value)}" for name, value in metrics.items())
            sheet += (
                f"@font-face{{font-family:{fallback.family};font-weight:{weights};src:{names};{size}{overrides}}}\n"
            )
    SHEET.write_text(sheet, encoding="utf-8")
    print(f"{SHEET.name}: {len(sheet) - len(HEAD)} bytes")


if __name__ == "__main__":
    main()
