/** Drawings that come with the chunk that uses them. */
export const CLOSE = "M3.5 3.5l9 9M12.5 3.5l-9 9";
export const INFO = "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 7.4v3.4M8 5.2v.1";
export const CARD =
  "M3.2 3.4h9.6a1.4 1.4 0 0 1 1.4 1.4v6.4a1.4 1.4 0 0 1-1.4 1.4H3.2a1.4 1.4 0 0 1-1.4-1.4V4.8a1.4 1.4 0 0 1 1.4-1.4zM1.8 6.6h12.4M4.3 10.1h2.4";
export const SEARCH = "M2.6 7a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0M10.3 10.3l3.2 3.2";
export const OFF =
  "M2 2l12 12M1.8 6.1A9.6 9.6 0 0 1 5 4.2M7.2 3.6a9.6 9.6 0 0 1 7 2.5M4 8.6a6.4 6.4 0 0 1 3-1.7M9.9 7.1A6.4 6.4 0 0 1 12 8.6M8 12.2v.1";
