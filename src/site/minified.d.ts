declare module '*?minified' {
  /** A classic script. */
  const text: string;
  export default text;
}
