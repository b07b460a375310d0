/** A rival's portal as hosts embed it: bundled from its packages, or the files that its own script loads. */
export type Rival =
  | { name: string; note: string; packages: string[]; overrides?: Record<string, string>; source: string }
  | { name: string; note: string; published: Record<string, string[]> };

const REACT = ["react@19.3.1", "react-dom@19.3.1"];
const MOUNT = `import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
const mount = (tree) => createRoot(document.body).render(tree);
`;
const UI = (name: string) => `dist/${name}_ui_58d0c7_1.36.0.js`;

export const RIVALS: Rival[] = [
  {
    name: "React and its DOM, alone",
    note: "within each below",
    packages: REACT,
    source: `${MOUNT}mount(h("p"));`,
  },
  {
    name: "Clerk 6.40.0, profile with billing",
    note: "the files it loads",
    published: {
      "@clerk/clerk-js@6.40.0": ["dist/clerk.browser.js"],
      "@clerk/ui@1.36.0": [
        "dist/ui.browser.js",
        ...["framework", "vendors", "ui-common", "userprofile"].map(UI),
      ],
    },
  },
  {
    name: "Schematic 2.21.0, embed",
    note: "without Stripe.js",
    packages: [
      "@schematichq/schematic-components@2.21.0",
      "@stripe/react-stripe-js@6.8.0",
      "@stripe/stripe-js@10.2.1",
      ...REACT,
    ],
    source: `${MOUNT}import { EmbedProvider, SchematicEmbed } from "@schematichq/schematic-components";
mount(h(EmbedProvider, { apiKey: "k" }, h(SchematicEmbed, { accessToken: "t", id: "c" })));`,
  },
  {
    name: "Stigg 10.16.0, portal, paywall, checkout",
    note: "js-client 3.35.0",
    packages: ["@stigg/react-sdk@10.16.0", "@stigg/js-client-sdk@3.35.0", ...REACT],
    overrides: { "@stigg/js-client-sdk": "3.35.0" },
    source: `${MOUNT}import { Checkout, CustomerPortal, Paywall, StiggProvider } from "@stigg/react-sdk";
mount(h(StiggProvider, { apiKey: "k", customerId: "c" }, h(CustomerPortal), h(Paywall), h(Checkout, { planId: "p" })));`,
  },
  {
    name: "Ghost Portal 2.71.227",
    note: "one file",
    published: { "@tryghost/portal@2.71.227": ["umd/portal.min.js"] },
  },
];
