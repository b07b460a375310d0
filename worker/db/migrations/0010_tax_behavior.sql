ALTER TABLE `prices` ADD `tax_behavior` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `tax_behavior` text;--> statement-breakpoint
ALTER TABLE `sandbox_prices` ADD `tax_behavior` text;