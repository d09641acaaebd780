const cyrillic = pairsOf(
  "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t",
  "у u ф f х h ц c ч ch ш sh щ shch ы y э e ю yu я ya є ie і i ї yi ґ g",
);
// Latin letters that Unicode does not decompose, and symbols that the server replaces with letters.
const other = pairsOf(
  "ß ss Ý U µ u æ ae Æ AE œ oe Œ OE ø o đ d ð d ł l þ th ı i ħ h Ŋ NG ŋ ng ŧ t ƒ f × x",
  "¢ C £ PS ¥ Y € EU § SS © c ® r ° deg ± - ¶ P № no ™ tm ℠ sm ℡ tel ‰ 0",
  "\u2010 - \u2011 - \u2012 - \u2013 - \u2014 - \u2015 -",
).set("\u200b", " ");
const silent = rangesOf("a8 b4 b8 300-36f 42a 42c 44a 44c 2460-24ff d800-dfff 10000-10ffff");
// For these, NFKD matches the server: letters with marks, superscripts, Roman numerals, ligatures, full-width forms.
const decomposable = rangesOf(
  "a0-ae b2-24f 1e00-1e9a 1ea0-1eff 2000-2026 202f 2070-208a 2160-217f fb00-fb06 ff01-ff5e",
);
// Punctuation, symbols and emoji that the server removes.
const symbols = rangesOf(
  "80-ae b2-b4 b6-bf 2016-2026 202a-202e 2032-203d 2060-206f 2200-2426 25a0-25bb 25c0-25ee 25f0-27bf",
  "2b00-2bff fe00-fe0f feff",
);

/**
 * Transliterates Latin and Cyrillic text to ASCII, without the characters that the server ignores. Returns undefined if
 * the text contains another script. The server transliterates other scripts too, but the sandbox does not have its
 * tables.
 */
export function transliterate(text: string): string | undefined {
  const parts = Array.from(text.normalize("NFC"), toAscii);
  return parts.includes(undefined) ? undefined : parts.join("");
}

function toAscii(character: string): string | undefined {
  if (character <= "\u007f") return character;
  const known = other.get(character) ?? ofLower(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0)!;
  if (silent(code)) return "";
  const plain = decomposable(code) ? character.normalize("NFKD").replace(/\p{M}/gu, "") : character;
  if (!/[^ -~\u2044]/.test(plain)) return plain;
  return symbols(code) ? "" : undefined;
}

function ofLower(character: string): string | undefined {
  const lower = character.toLowerCase();
  const ascii = cyrillic.get(lower) ?? other.get(lower);
  return ascii === undefined || lower === character ? ascii : ascii.slice(0, 1).toUpperCase() + ascii.slice(1);
}

/** Returns a function that checks whether a code point is in one of the ranges, which are hexadecimal. */
function rangesOf(...lines: readonly string[]): (code: number) => boolean {
  const ranges = lines
    .join(" ")
    .split(" ")
    .map((range) => range.split("-").map((end) => parseInt(end, 16)));
  return (code) => ranges.some(([first, last = first]) => code >= first! && code <= last!);
}

function pairsOf(...lines: readonly string[]): Map<string, string> {
  const words = lines.join(" ").split(" ");
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]!] as const] : [])));
}
