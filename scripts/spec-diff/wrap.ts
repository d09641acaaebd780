/** Breaks text into lines, and indents all but the first. */
export function wrap(text: string, indent: string, width = 96): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.trim() !== "" && `${line} ${word}`.length > width) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
