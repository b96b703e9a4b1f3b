import { Component, type ReactNode } from 'react'

/** Shows `plain` where rendering fails: whatever somebody has written, the page around it stays. */
export class PlainWhenBroken extends Component<{ plain: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.plain : this.props.children
  }
}
