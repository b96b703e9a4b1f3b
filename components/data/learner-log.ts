// One chunk with all that reads and writes the log: once it is there, a page that has gone offline can still write.

export { recordCheck } from '@/lib/client/activities'
export { learnerState, shownState } from '@/lib/client/learner-state'
export { status, subscribe } from '@/lib/client/log'
export { record } from '@/lib/client/record'
export { lookForRoomHere } from '@/lib/client/room-here'
export { storageIsFull } from '@/lib/client/storage-trouble'
