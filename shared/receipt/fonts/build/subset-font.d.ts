declare module "subset-font" {
  interface SubsetOptions {
    targetFormat: "truetype";
    noHinting: boolean;
    noLayoutClosure: boolean;
    keepFeatures: string[];
    dropTables: string[];
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
