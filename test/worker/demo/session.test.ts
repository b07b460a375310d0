import { describe, expect, it } from "vitest";
import { demoRoutes } from "../../../worker/demo/routes.ts";

/** A product that answers every call alike and remembers what it was asked. */
function demo(
  reply: () => Response = () => Response.json({ token: "tok", expiresAt: "soon" }, { status: 201 }),
) {
  const asked: Request[] = [];
  const api = async (request: Request) => {
    asked.push(request);
    return reply();
  };
  const app = demoRoutes({ api });
  const post = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://crm.example${path}`, { method: "POST", headers });
  return { app, asked, post };
}

function headerOf(line: string): Record<string, string> {
  const [name = "", value = ""] = line.split(": ");
  return { [name]: value };
}

describe("POST /facturation/session", () => {
  it("asks for a session of the company's owner, and hands on the token without the key", async () => {
    const { asked, post } = demo();
    const reply = await post("/facturation/session?customer=garage-martin");
    const text = await reply.text();
    expect(JSON.parse(text)).toEqual({ token: "tok", expiresAt: "soon" });
    expect(text + JSON.stringify([...reply.headers])).not.toContain("sk_dev_chets");
    expect(reply.headers.get("Cache-Control")).toBe("no-store");
    const request = asked[0];
    expect(request?.url).toBe("http://crm.example/v1/portal-sessions");
    expect(request?.headers.get("Authorization")).toBe("Bearer sk_dev_chets");
    expect(await request?.json()).toEqual({
      customer: "garage-martin",
      user: { id: "luc-martin", name: "Luc Martin", email: "luc@martin.example" },
      role: "owner",
    });
  });

  it("asks for a viewer's session under the colleague's own name", async () => {
    const { asked, post } = demo();
    await post("/facturation/session?customer=atelier-dupont&role=viewer");
    expect(await asked[0]?.json()).toMatchObject({ role: "viewer", user: { id: "hugo-lemoine" } });
  });

  it.each([
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site",
    "Origin: http://elsewhere.example",
    "Origin: null",
  ])("refuses a browser that comes from elsewhere: %s", async (header) => {
    const { asked, post } = demo();
    expect((await post("/facturation/session", headerOf(header))).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(["Sec-Fetch-Site: same-origin", "Origin: http://crm.example", "Accept: application/json"])(
    "answers its own page and a client that is no browser: %s",
    async (header) => {
      expect((await demo().post("/facturation/session", headerOf(header))).status).toBe(201);
    },
  );

  it("hands a refusal on as it came", async () => {
    const { post } = demo(() => Response.json({ code: "not_found" }, { status: 404 }));
    const reply = await post("/facturation/session?customer=nobody");
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ code: "not_found" });
  });
});
