-- Two first secretaries change villages, and a term goes on, by one order each. A new value of an enum cannot be used in the
-- transaction that adds it: what speaks of them follows in the next migration.
ALTER TYPE "posting_order_kind" ADD VALUE 'EXCHANGE';
ALTER TYPE "posting_order_kind" ADD VALUE 'EXTENSION';
