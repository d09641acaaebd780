const cyrillic = pairsOf(
  "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh щ shch",
  "ы y э e ю yu я ya є ie і i ї yi ґ g",
);
// Latin letters that Unicode doesn't decompose, and symbols that the server spells out.
const other = pairsOf(
  "ß ss Ý U µ u æ ae Æ AE œ oe Œ OE ø o đ d ð d ł l þ th ı i ħ h Ŋ NG ŋ ng ŧ t ƒ f × x",
  "¢ C £ PS ¥ Y € EU § SS © c ® r ° deg ± - ¶ P № no ™ tm ℠ sm ℡ tel \u2010 - \u2011 - \u2012 - – - — - ― - ‰ 0",
).set("\u200b", " ");
const silent = /[ъьЪЬ\u00a8\u00b4\u00b8\u0300-\u036f\u2460-\u24ff\u{10000}-\u{10ffff}]/u;
const decomposable =
  /[\u00a0-\u00ae\u00b2-\u024f\u1e00-\u1e9a\u1ea0-\u1eff\u2000-\u2026\u202f\u2070-\u208a\u2160-\u217f\ufb00-\ufb06\uff01-\uff5e]/;
const symbol =
  /[\u0080-\u00ae\u00b2-\u00b4\u00b6-\u00bf\u2016-\u2026\u202a-\u202e\u2032-\u203e\u2060-\u206f\u2200-\u2426\u25a0-\u25bb\u25c0-\u25ee\u25f0-\u27bf\u2b00-\u2bff\ufe00-\ufe0f\ufeff]/;

/**
 * Returns Latin and Cyrillic letters in ASCII, or undefined if the text has a character of another script. The server
 * transliterates those too; the sandbox doesn't carry its tables. Characters that the server ignores disappear.
 */
export function transliterate(text: string): string | undefined {
  const parts = Array.from(text.normalize("NFC"), toAscii);
  return parts.includes(undefined) ? undefined : parts.join("");
}

function toAscii(character: string): string | undefined {
  if (character <= "\u007f") return character;
  const known = other.get(character) ?? ofLower(character);
  if (known !== undefined) return known;
  if (silent.test(character) || isLoneSurrogate(character)) return "";
  const plain = decomposable.test(character) ? character.normalize("NFKD").replace(/\p{M}/gu, "") : character;
  if (/^[\u0000-\u007f\u2044]*$/.test(plain)) return plain;
  return symbol.test(character) ? "" : undefined;
}

function ofLower(character: string): string | undefined {
  const lower = character.toLowerCase();
  const ascii = cyrillic.get(lower) ?? other.get(lower);
  return ascii === undefined || lower === character ? ascii : ascii.slice(0, 1).toUpperCase() + ascii.slice(1);
}

function isLoneSurrogate(character: string): boolean {
  return /^[\ud800-\udfff]$/.test(character);
}

function pairsOf(...lines: readonly string[]): Map<string, string> {
  const words = lines.join(" ").split(" ");
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]!] as const] : [])));
}
