declare module 'stopword' {
  /** Words of English that carry no meaning alone. */
  export const eng: string[];
}
