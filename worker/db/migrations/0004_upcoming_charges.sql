ALTER TABLE `subscriptions` ADD `anchor` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `discount` text;