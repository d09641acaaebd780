const number = /-?\d[\d.eE+-]*/y;

/**
 * `JSON.parse`, except that an integer literal that a double cannot hold becomes a string, as the server does it before it
 * validates: `{"name": 12345678901234567890}` has a name of twenty characters. Throws SyntaxError as JSON.parse does.
 */
export function parseLosslessJson(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  return /\d{16}/.test(text) ? JSON.parse(quoteBigIntegers(text)) : plain;
}

/** Takes valid JSON, so that digits outside strings are numbers and every string has its end. */
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
