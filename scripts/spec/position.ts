import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Scalar } from "yaml";

/** Returns the line and column of a path of keys in a YAML document, or of its last part that exists. */
export function positionOf(
  document: Document,
  lines: LineCounter,
  keys: readonly string[],
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    const [start, next] = step(document, node, key);
    if (start === undefined) break;
    [offset, node] = [start, next];
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

export function isMergeKey(key: unknown): key is Scalar {
  return isScalar(key) && key.source === "<<";
}

/** Returns the offset and the value of a property or an item. Follows aliases and merge keys. */
function step(document: Document, node: unknown, key: string): readonly [offset: number | undefined, next: unknown] {
  if (isAlias(node)) return step(document, node.resolve(document), key);
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return [isNode(item) ? item.range?.[0] : undefined, item];
  }
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  if (pair) return [isScalar(pair.key) ? pair.key.range?.[0] : undefined, pair.value];
  const merged = node.items.find((item) => isMergeKey(item.key))?.value;
  const sources = isSeq(merged) ? merged.items.toReversed() : [merged];
  return (
    sources.map((source) => step(document, source, key)).find(([start]) => start !== undefined) ?? [
      undefined,
      undefined,
    ]
  );
}
