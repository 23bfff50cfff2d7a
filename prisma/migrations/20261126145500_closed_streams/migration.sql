-- A directive that is opened again finds the children of each unit as they stood. Only closed streams stand in it, so that
-- opening units costs nothing more.
CREATE INDEX "Stream_closed_below" ON "Stream" ("directiveId", (coalesce("brief"->'ancestors'->>0, '')), "unitCode")
  WHERE "closedAt" IS NOT NULL;
