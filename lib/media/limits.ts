// What pictures and sounds of cards may cost.

/** The largest file, in bytes. */
export const maxMediaFile = 10_000_000

/** The largest drawing (SVG), in bytes: it is a program of sorts, and read whole before it is shown. */
export const maxDrawing = 1_000_000

/** All files of one learner together, in bytes: so many that they still fit into one JSON file that can be read again. */
export const maxMediaTotal = 100_000_000

/** The most files of one learner. */
export const maxMediaFiles = 5000

/** The most pixels of a picture: a small file may hold one that no memory holds. */
export const maxPixels = 50_000_000

/** The longest name that is kept of a file, in characters. */
export const longestMediaName = 200
