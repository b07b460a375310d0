/** Something that must always hold did not: the sentence, and what was found instead. */
export class BrokenInvariant extends Error {
  override name = "BrokenInvariant";
  readonly sentence: string;

  constructor(sentence: string, found: unknown) {
    super(`${sentence}\n  found: ${typeof found === "string" ? found : JSON.stringify(found)}`);
    this.sentence = sentence;
  }
}
