/**
 * How long and how much the server takes from one connection, in milliseconds and bytes. A request must have come whole
 * in `request`, the largest picture (10 MB) over a slow phone's 0.7 Mbit/s too; an answer that nobody takes for `idle` is
 * given up.
 */
export const timing = {
  headers: 10_000,
  request: 120_000,
  keepAlive: 65_000,
  idle: 90_000,
  checkEvery: 2_000,
}

export const maxHeaderBytes = 16 * 1024
export const maxAddressBytes = 8 * 1024

/** Connections of one address, where it is the client's: a class of forty behind one address opens six a browser. */
export const maxConnectionsPerAddress = 500
