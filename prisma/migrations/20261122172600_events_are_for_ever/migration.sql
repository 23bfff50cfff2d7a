-- Events are for ever: what is recorded is neither changed nor taken away.
CREATE FUNCTION dondoc_event_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only (% of % refused)', TG_OP, OLD."workflowId" USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_is_for_ever BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION dondoc_event_is_for_ever();
