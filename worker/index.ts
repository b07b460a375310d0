import { createApp } from "./app.ts";
import type { Bindings, EventsMessage } from "./bindings.ts";
import { type ChooseProvider, jobContext } from "./context.ts";
import { everyMinute } from "./jobs/cron.ts";
import { consumeEvents } from "./jobs/queue.ts";
import { newRequestId } from "./new-id.ts";
import { lazyStripe } from "./providers/stripe/lazy.ts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";

const choose: ChooseProvider = (env) => stripeOf(readSettings(env)).provider;

function stripeOf({ stripe, seller }: Settings) {
  if (!stripe) throw new SettingsError(["PROVIDER is not stripe: the sandbox runs with `npm start` only"]);
  const { timeZone, party } = seller;
  return lazyStripe({
    ...stripe,
    seller: { country: party.address.country, timeZone },
    wallClock: Date.now,
  });
}

const app = createApp({ choose, readEvent: (settings, delivery) => stripeOf(settings).readEvent(delivery) });

export default {
  fetch: app.fetch,
  queue: (batch, env) => consumeEvents(jobContext(env, choose, newRequestId()), batch),
  scheduled: (_event, env) => everyMinute(jobContext(env, choose, newRequestId())),
} satisfies ExportedHandler<Bindings, EventsMessage>;
