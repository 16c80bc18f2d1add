"""Makes the fonts of this folder from the ones they come from: python3 flatten.py FROM.ttf TO.ttf ["Family Name"]

PDFsharp embeds a glyph's parts and not the parts of those parts, so a percent sign or a fraction would lose its figures
on paper. Here every glyph made of glyphs that are made of glyphs becomes a plain outline. The licence of Source Serif 4
asks that a changed font have another name. Needs Debian's python3-fonttools.
"""
import sys
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 4, 6, 16


def depth(glyf, name):
    glyph = glyf[name]
    return 1 + max(depth(glyf, part.glyphName) for part in glyph.components) if glyph.isComposite() else 0


def flatten(font):
    glyf, glyphs = font["glyf"], font.getGlyphSet()
    nested = [name for name in font.getGlyphOrder() if depth(glyf, name) > 1]
    plain = {}
    for name in nested:
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[name].draw(outline)
        outline.replay(pen)
        plain[name] = pen.glyph()
    for name, glyph in plain.items():
        glyf[name] = glyph
    return len(nested)


def rename(font, family):
    old = font["name"].getDebugName(TYPOGRAPHIC) or font["name"].getDebugName(FAMILY)
    for record in font["name"].names:
        if record.nameID in (FAMILY, FULL, TYPOGRAPHIC):
            record.string = record.toUnicode().replace(old, family)
        elif record.nameID == POSTSCRIPT:
            record.string = record.toUnicode().replace(old.replace(" ", ""), family.replace(" ", ""))


font = TTFont(sys.argv[1], recalcTimestamp=False)
print(sys.argv[2], flatten(font), "glyphs made plain")
if len(sys.argv) > 3:
    rename(font, sys.argv[3])
font.save(sys.argv[2])
