#!/usr/bin/env python3
"""Makes the fonts of this folder: subsets of three families under names of our own.

Inputs are folders of unpacked packages, outputs are the .otf and .ttf files beside this script:

    python3 make.py PRETENDARD NOTO_SANS_SC NOTO_SANS_JP

- PRETENDARD: npm `pretendard` 1.3.9 (its folder `dist/public/static` is read)
- NOTO_SANS_SC: npm `@expo-google-fonts/noto-sans-sc` 0.4.3
- NOTO_SANS_JP: npm `@expo-google-fonts/noto-sans-jp` 0.4.3

`npm pack <name>@<version>` fetches a package, `tar xzf` unpacks it into `package/`. The script needs
`fonttools` 4.68.0 from PyPI and nothing else. The same inputs give the same bytes.

What is kept:

- Korean and Latin (two weights): all 11,172 syllables and every letter, sign and unit the face has, without
  kana, which the Japanese face draws.
- Chinese: GB 2312 (6,763 hanzi and its signs) and ASCII.
- Japanese: JIS X 0208 (6,355 kanji, kana and its signs), the extensions of code page 932 that names need
  (髙, 﨑, ㈱), half-width kana and ASCII.
- Kerning; no hints, no vertical metrics, no other features.

The licence (OFL 1.1) reserves the names of the originals, so the subsets have names of their own:
`Madang Sans KR`, `Madang Sans SC`, `Madang Sans JP`.
"""

import os
import sys
from pathlib import Path

# Font files carry the time of saving unless told otherwise.
os.environ["SOURCE_DATE_EPOCH"] = "1767225600"

from fontTools.subset import Options, Subsetter  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402

HERE = Path(__file__).resolve().parent
ASCII = set(range(0x20, 0x7F))


def charset(codec: str, rows: range) -> set[int]:
    """The characters of a 94x94 set, by its EUC codec."""
    found = set()
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def korean(font: TTFont) -> set[int]:
    return {c for c in font.getBestCmap() if not 0x3040 <= c <= 0x30FF}


def chinese(_: TTFont) -> set[int]:
    return ASCII | set(range(0xA0, 0x100)) | charset("gb2312", range(0xA1, 0xF8)) | {0x3007}


def japanese(_: TTFont) -> set[int]:
    extensions = set()
    for row in (0x87, 0xFA, 0xFB, 0xFC):
        for cell in range(0x40, 0xFD):
            try:
                extensions.add(ord(bytes([row, cell]).decode("cp932")))
            except (UnicodeDecodeError, TypeError):
                pass
    half_width = set(range(0xFF61, 0xFFA0))
    return ASCII | set(range(0xA0, 0x100)) | half_width | charset("euc_jp", range(0xA1, 0xF5)) | extensions | {0xFF5E, 0x2014}


def make(source: Path, target: str, family: str, wanted) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "gasp", "prep", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted(font))
    subsetter.subset(font)
    weight = {500: "Medium", 600: "SemiBold"}[font["OS/2"].usWeightClass]
    version = font["name"].getDebugName(5)
    for record in list(font["name"].names):
        if record.nameID not in (0, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    postscript = f"{family.replace(' ', '')}-{weight}"
    names = {1: family, 2: weight, 3: postscript, 4: f"{family} {weight}", 5: version, 6: postscript}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = f"{family} {weight}", family
    path = HERE / target
    font.save(path, reorderTables=True)
    print(f"{target}: {len(font.getBestCmap())} characters, {path.stat().st_size} bytes")


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    pretendard, sc, jp = (Path(a) for a in sys.argv[1:])
    static = pretendard / "dist/public/static"
    make(static / "Pretendard-Medium.otf", "kr-medium.otf", "Madang Sans KR", korean)
    make(static / "Pretendard-SemiBold.otf", "kr-semibold.otf", "Madang Sans KR", korean)
    make(sc / "500Medium/NotoSansSC_500Medium.ttf", "sc-medium.ttf", "Madang Sans SC", chinese)
    make(jp / "500Medium/NotoSansJP_500Medium.ttf", "jp-medium.ttf", "Madang Sans JP", japanese)


if __name__ == "__main__":
    main()
