-- Who submitted and approved a round, who decided on an order and who proposed a common matter are people of the register, read
-- by join.
ALTER TABLE "posting_rounds" ADD CONSTRAINT "posting_rounds_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_rounds" ADD CONSTRAINT "posting_rounds_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "common_issues" ADD CONSTRAINT "common_issues_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
