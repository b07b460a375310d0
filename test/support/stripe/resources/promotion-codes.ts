import { text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { couponOfPromotion } from "../promotions.ts";
import { renderPromotion } from "../render/discount.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";

export function promotionCodes(answer: Answer, sim: Sim): void {
  answer("get", "/v1/promotion_codes", (form) => {
    // Stripe does not care how a code is written.
    const wanted = text(form, "code")?.toUpperCase();
    const found = sim.coupons.filter(({ code }) => wanted === undefined || code === wanted);
    return pageOf(found.map(renderPromotion), form);
  });
  answer("get", "/v1/promotion_codes/:id", (_, { id = "" }) => renderPromotion(couponOfPromotion(sim, id)));
}
