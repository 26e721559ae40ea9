/** What the tests take of jstat, which has no types. */
declare module 'jstat' {
  interface Continuous {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const jstat: Record<'studentt' | 'normal' | 'chisquare' | 'centralF' | 'noncentralt', Continuous>;
  export default jstat;
}
