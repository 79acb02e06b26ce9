/** Numbers that look random and are the same for the same seed, so that a test sees the same model each time. */
export class Random {
  private state: number
  private spare: number | undefined

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** Uniform in [0, 1): mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let x = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    x = (x + Math.imul(x ^ (x >>> 7), x | 61)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }

  /** Normal with mean 0 and deviation 1, by the method of Box and Muller, which makes two at a time. */
  gaussian(): number {
    if (this.spare !== undefined) {
      const spare = this.spare
      this.spare = undefined
      return spare
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    const angle = 2 * Math.PI * this.next()
    this.spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }

  gaussians(count: number, deviation: number): Float32Array {
    return Float32Array.from({ length: count }, () => deviation * this.gaussian())
  }

  /** The same things in another order. */
  shuffle<T>(things: T[]): T[] {
    return things
      .map((thing) => ({ thing, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ thing }) => thing)
  }
}
