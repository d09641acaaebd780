const number = /-?\d[\d.eE+-]*/y;

/**
 * Parses JSON like `JSON.parse`, but returns an integer that a double can't represent exactly as a string. The server
 * does the same before validation: in `{"name": 12345678901234567890}`, the name is a string of 20 characters. Throws
 * `SyntaxError`.
 */
export function parseLosslessJson(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  return /\d{16}/.test(text) ? JSON.parse(quoteBigIntegers(text)) : plain;
}

// The text is valid JSON, so digits outside strings are numbers, and every string ends.
function quoteBigIntegers(text: string): string {
  let quoted = "";
  let copiedTo = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '"') {
      index = endOfString(text, index);
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      number.lastIndex = index;
      const literal = number.exec(text)![0];
      if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(Number(literal))) {
        quoted += `${text.slice(copiedTo, index)}"${literal}"`;
        copiedTo = index + literal.length;
      }
      index += literal.length - 1;
    }
  }
  return quoted + text.slice(copiedTo);
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === "\\" ? 2 : 1;
  return index;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
