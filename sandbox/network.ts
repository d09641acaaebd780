/**
 * Returns the network of a caller without a credential, for which its requests count: an IPv4 address, or the first 64 bits
 * of an IPv6 address. An IPv4 address that is mapped to IPv6 counts as IPv4.
 */
export function toNetwork(address: string): string {
  const bare = address.replace(/^\[|\]$|%.*$/g, "");
  if (!bare.includes(":") || !URL.canParse(`http://[${bare}]`)) return bare;
  const groups = toGroups(new URL(`http://[${bare}]`).hostname.slice(1, -1));
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") {
    const [high, low] = groups.slice(6).map((group) => parseInt(group, 16)) as [number, number];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** Returns the eight groups of an IPv6 address as a URL parser writes it. */
function toGroups(address: string): readonly string[] {
  const [left = [], right] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  if (right === undefined) return left;
  return [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right];
}
