const cyrillic = new Map(
  Object.entries({
    ...{
      а: "a",
      б: "b",
      в: "v",
      г: "g",
      д: "d",
      е: "e",
      ё: "yo",
      ж: "zh",
      з: "z",
      и: "i",
      й: "y",
      к: "k",
      л: "l",
      м: "m",
    },
    ...{ н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch" },
    ...{ ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", є: "ye", і: "i", ї: "yi", ґ: "g" },
  }),
);
// Latin letters that are not a plain letter with a mark, so that taking marks off leaves them as they are.
const latin = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h" }),
);

/**
 * Latin and Cyrillic letters in ASCII, or undefined where a letter of another script is left: the server knows those too,
 * the sandbox does not carry its tables. What is no letter stays.
 */
export function transliterate(text: string): string | undefined {
  const replaced = Array.from(text.normalize("NFC"), (character) => {
    const lower = character.toLowerCase();
    const ascii = cyrillic.get(lower) ?? latin.get(lower);
    if (ascii === undefined) return character;
    return lower === character ? ascii : ascii.slice(0, 1).toUpperCase() + ascii.slice(1);
  });
  const plain = replaced.join("").normalize("NFKD").replace(/\p{M}/gu, "");
  return /(?![A-Za-z])\p{L}/u.test(plain) ? undefined : plain;
}
