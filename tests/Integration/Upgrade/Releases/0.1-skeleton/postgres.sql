SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);
CREATE TABLE public.admission_decisions (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    code text COLLATE pg_catalog."C",
    rules text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.agent_report_streams (
    device_id uuid NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.audit_events (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text NOT NULL COLLATE pg_catalog."C",
    actor_name text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    entity_kind text NOT NULL COLLATE pg_catalog."C",
    entity_id text NOT NULL COLLATE pg_catalog."C",
    details text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.change_feed (
    seq bigint NOT NULL,
    topic text NOT NULL COLLATE pg_catalog."C",
    entity_id uuid NOT NULL,
    version bigint NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.device_keys (
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    spki bytea NOT NULL,
    certificate_fingerprint text NOT NULL COLLATE pg_catalog."C",
    device_id uuid,
    state text NOT NULL COLLATE pg_catalog."C",
    retires_at timestamp with time zone,
    first_seen_at timestamp with time zone NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.device_last_seen (
    device_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.devices (
    id uuid NOT NULL,
    device_key text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL COLLATE pg_catalog."C",
    display_name_key text NOT NULL COLLATE pg_catalog."C",
    org_unique_id text COLLATE pg_catalog."C",
    claimed_serial_number text COLLATE pg_catalog."C",
    platform text NOT NULL COLLATE pg_catalog."C",
    os_version text NOT NULL COLLATE pg_catalog."C",
    certificate_fingerprint text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    owner_person_id uuid,
    ownership_source text COLLATE pg_catalog."C",
    ownership_effective_at timestamp with time zone,
    admitted boolean NOT NULL,
    desired_version bigint NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.enrollment_events (
    record_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    from_state text COLLATE pg_catalog."C",
    to_state text COLLATE pg_catalog."C",
    wait_reason text COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    claimed_at timestamp with time zone,
    data text COLLATE pg_catalog."C"
);
CREATE TABLE public.enrollment_records (
    id uuid NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    device_id uuid,
    platform text NOT NULL COLLATE pg_catalog."C",
    method text NOT NULL COLLATE pg_catalog."C",
    attempt_no integer NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    state_before text COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C",
    wait_reason text COLLATE pg_catalog."C",
    waiting_since timestamp with time zone,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    last_event_at timestamp with time zone NOT NULL,
    last_seq bigint NOT NULL,
    device_notes bigint NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.enrollment_requests (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    device_key text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL COLLATE pg_catalog."C",
    display_name_key text NOT NULL COLLATE pg_catalog."C",
    peer_id text NOT NULL COLLATE pg_catalog."C",
    org_unique_id text COLLATE pg_catalog."C",
    serial_number text COLLATE pg_catalog."C",
    platform text NOT NULL COLLATE pg_catalog."C",
    os_version text NOT NULL COLLATE pg_catalog."C",
    agent_version text NOT NULL COLLATE pg_catalog."C",
    key_fingerprint text NOT NULL COLLATE pg_catalog."C",
    certificate_fingerprint text NOT NULL COLLATE pg_catalog."C",
    sha1_thumbprint text COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    conflict boolean NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    person_id uuid,
    device_id uuid,
    effective_at timestamp with time zone,
    took_effect boolean NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.feed_head (
    id integer NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.jobs (
    id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    unique_key text NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL COLLATE pg_catalog."C",
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    last_error text COLLATE pg_catalog."C"
);
CREATE TABLE public.operators (
    id uuid NOT NULL,
    username text NOT NULL COLLATE pg_catalog."C",
    username_key text NOT NULL COLLATE pg_catalog."C",
    password_hash text NOT NULL COLLATE pg_catalog."C",
    must_change_password boolean NOT NULL,
    stamp uuid NOT NULL,
    last_sign_in_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.outbox (
    "position" bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL COLLATE pg_catalog."C",
    topic text NOT NULL COLLATE pg_catalog."C",
    entity_id uuid NOT NULL,
    version bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    last_error text COLLATE pg_catalog."C"
);
ALTER TABLE public.outbox ALTER COLUMN "position" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pending_counts (
    scope text NOT NULL COLLATE pg_catalog."C",
    count bigint NOT NULL
);
CREATE TABLE public.people (
    id uuid NOT NULL,
    peer_id text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL COLLATE pg_catalog."C",
    display_name_key text NOT NULL COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    org_unique_id text COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    enrollment text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    row_version bigint NOT NULL
);
CREATE TABLE public.person_device_keys (
    person_id uuid NOT NULL,
    fingerprint text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.stored_keys (
    purpose text NOT NULL COLLATE pg_catalog."C",
    sealed bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.used_nonces (
    issued_at timestamp with time zone NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0001_storage', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0002_keys', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0003_audit', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0004_access', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0005_people', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0006_devices', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0007_enrollments', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0008_enrollment_queue', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261121_0009_agent_channel', '10.0.14');
INSERT INTO public.admission_decisions VALUES ('01a2076b-4400-7c03-b4fc-6d125ba83f76', '01a2076b-4400-7fb4-8359-a082ec1e97cd', '2026-11-23 08:00:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"0","pending_total":"0"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a722-b780-7281-ac5e-90162564c87e', '01a2a722-b780-7f27-a78f-fb56da95ea13', '2026-12-24 08:20:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"0","pending_total":"0"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a722-b780-7cb3-8e2f-7cb2a6033626', '01a2a722-b780-708a-b84e-2dacd9b6e198', '2026-12-24 08:20:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"1","pending_total":"1"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a722-b780-7fbe-b4d7-fe627ab6df69', '01a2a722-b780-7691-8e82-7b7fb5fad1f0', '2026-12-24 08:20:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"2","pending_total":"2"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a722-b780-78af-bc42-85f87639b163', '01a2a722-b780-7909-aca9-4faeb9e66fff', '2026-12-24 08:20:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"3","pending_total":"3"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a723-a1e0-7431-8249-0ca75aa826f7', '01a2a723-a1e0-7735-9b0a-1e5e3a0e0816', '2026-12-24 08:21:00+00', 'held', NULL, '[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"4","pending_total":"4"}}]');
INSERT INTO public.admission_decisions VALUES ('01a2a723-a5c8-7902-b285-5512c6fb285e', '01a2a722-b780-7f27-a78f-fb56da95ea13', '2026-12-24 08:21:01+00', 'admitted', 'approved_by_person', '[{"rule":"enrollment-queue","verdict":{"kind":1,"code":"approved_by_person"},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{}}]');
INSERT INTO public.agent_report_streams VALUES ('01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 's1', 1, '2026-12-24 08:22:01+00');
INSERT INTO public.audit_events VALUES ('01a2076b-4400-7f6d-8615-bcd2a509c830', '2026-11-23 08:00:00+00', 'system', 'muster', 'Muster', 'operator_created', 'operator', '01a2076b-4400-79bb-bc6e-1c3e92465791', '{"operatorId":"01a2076b-4400-79bb-bc6e-1c3e92465791","username":"admin"}');
INSERT INTO public.audit_events VALUES ('01a2076b-4400-7ea5-ad32-3dcd5a259c9b', '2026-11-23 08:00:00+00', 'device', '824bccd99e6b310626da416782c0aaae1c895b084680de2158322347011c326d', '824bccd99e6b3106', 'enrollment_requested', 'enrollment_request', '01a2076b-4400-7f6a-892e-a717e992cd7d', '{"deviceKey":"late","peerId":"29eadb8e18391356ffa7df448ea84477","fingerprint":"6e8b40f4e24440c1a75092b777ca9d8c2e337f58d83b7bb27c0be7d90b509f5a","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a719-8fc0-72e5-b9c1-9d0b0e576d2b', '2026-12-24 08:10:00+00', 'token', 'bootstrap', 'Bootstrap token', 'bootstrap_token_used', 'token', 'bootstrap', '{}');
INSERT INTO public.audit_events VALUES ('01a2a719-8fc0-7966-ad85-9ea993b55c99', '2026-12-24 08:10:00+00', 'system', 'muster', 'Muster', 'enrollment_expired', 'enrollment_request', '01a2076b-4400-7f6a-892e-a717e992cd7d', '{"deviceKey":"late"}');
INSERT INTO public.audit_events VALUES ('01a2a722-b780-7d78-93e2-97bd334594e1', '2026-12-24 08:20:00+00', 'token', 'bootstrap', 'Bootstrap token', 'person_created', 'person', '01a2a722-b780-7e35-89ac-a426b31c2d07', '{"personId":"01a2a722-b780-7e35-89ac-a426b31c2d07","peerId":"6d72bc66e9b28379d889b9b6aa477516","displayName":"Zo\u00EB O\u0027Hara","peerIdGiven":true}');
INSERT INTO public.audit_events VALUES ('01a2a722-b780-7040-83cf-bbcf7963c032', '2026-12-24 08:20:00+00', 'device', '131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8', '131b4bf0f8bcfe1a', 'enrollment_requested', 'enrollment_request', '01a2a722-b780-7513-9365-f9cfcc54156f', '{"deviceKey":"laptop-of-zoe","peerId":"6d72bc66e9b28379d889b9b6aa477516","fingerprint":"d9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a722-b780-7510-b7a1-c44ec45436d5', '2026-12-24 08:20:00+00', 'device', '7621e0ecbe58e2dd2ba86b35cd9b757298afb3a9d478a8ff7f2fcfd870ceb24f', '7621e0ecbe58e2dd', 'enrollment_requested', 'enrollment_request', '01a2a722-b780-74e4-8f97-0830f7559c46', '{"deviceKey":"rejected","peerId":"f880b0f51f47ed8757bcf83956c80092","fingerprint":"b34958d9f9e9dbaf3b15765aedac637175003137d082ad6be36288798ea9b7c4","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a722-b780-79b2-8938-652904a7e4d7', '2026-12-24 08:20:00+00', 'device', 'c757e06a123234a06a61fafc99de7bdbe26bc9ba8acb9d9174f46a3a672277f8', 'c757e06a123234a0', 'enrollment_requested', 'enrollment_request', '01a2a722-b780-74a3-8bf8-f71903ce2270', '{"deviceKey":"withdrawn","peerId":"73c61a8bcdc64c9d65707cd33d4fac42","fingerprint":"706099fcc0c62e3bbbbbd7d85b9c5497b49790c3ca8c8a16860bb0ae375895cc","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a722-b780-77e1-8be3-d967991bcb3e', '2026-12-24 08:20:00+00', 'device', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '543caf785a36632d', 'enrollment_requested', 'enrollment_request', '01a2a722-b780-7c1c-99d8-0b819b6e65b7', '{"deviceKey":"waiting","peerId":"c70ae90a244fbc0fdcca5de3e08b8062","fingerprint":"3b3490e1b1dfbe3aeb2234e4896dcd5f95595a6a0a424b3e5e7964e52a30f2cb","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a723-a1e0-7a9c-a3d5-3097abc9f627', '2026-12-24 08:21:00+00', 'device', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '543caf785a36632d', 'enrollment_requested', 'enrollment_request', '01a2a723-a1e0-7a5b-a82a-9991fb55bc05', '{"deviceKey":"waiting","peerId":"c70ae90a244fbc0fdcca5de3e08b8062","fingerprint":"3b3490e1b1dfbe3aeb2234e4896dcd5f95595a6a0a424b3e5e7964e52a30f2cb","address":"127.0.0.1","conflict":false}');
INSERT INTO public.audit_events VALUES ('01a2a723-a1e0-7df8-8507-8d718126f778', '2026-12-24 08:21:00+00', 'device', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '543caf785a36632d', 'enrollment_superseded', 'enrollment_request', '01a2a722-b780-7c1c-99d8-0b819b6e65b7', '{"deviceKey":"waiting","by":"01a2a723-a1e0-7a5b-a82a-9991fb55bc05"}');
INSERT INTO public.audit_events VALUES ('01a2a723-a5c8-78e6-80ff-721c6b7da1c9', '2026-12-24 08:21:01+00', 'token', 'bootstrap', 'Bootstrap token', 'ownership_assigned', 'device', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', '{"deviceKey":"laptop-of-zoe","peerId":"6d72bc66e9b28379d889b9b6aa477516","source":"enrollment"}');
INSERT INTO public.audit_events VALUES ('01a2a723-a5c8-79ef-8132-5d65c2b81e30', '2026-12-24 08:21:01+00', 'token', 'bootstrap', 'Bootstrap token', 'enrollment_approved', 'enrollment_request', '01a2a722-b780-7513-9365-f9cfcc54156f', '{"deviceKey":"laptop-of-zoe","fingerprint":"d9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1","requestedPeerId":"6d72bc66e9b28379d889b9b6aa477516","personId":"01a2a722-b780-7e35-89ac-a426b31c2d07","personPeerId":"6d72bc66e9b28379d889b9b6aa477516","effectiveAt":"2026-12-24T08:21:11+00:00"}');
INSERT INTO public.audit_events VALUES ('01a2a723-a5c8-7ba3-9d60-cf44eab96f9f', '2026-12-24 08:21:01+00', 'token', 'bootstrap', 'Bootstrap token', 'enrollment_rejected', 'enrollment_request', '01a2a722-b780-74e4-8f97-0830f7559c46', '{"deviceKey":"rejected","fingerprint":"b34958d9f9e9dbaf3b15765aedac637175003137d082ad6be36288798ea9b7c4","effectiveAt":"2026-12-24T08:21:11+00:00"}');
INSERT INTO public.audit_events VALUES ('01a2a723-a5c8-71a3-8681-75ccf99ba721', '2026-12-24 08:21:01+00', 'device', 'c757e06a123234a06a61fafc99de7bdbe26bc9ba8acb9d9174f46a3a672277f8', 'c757e06a123234a0', 'enrollment_withdrawn', 'enrollment_request', '01a2a722-b780-74a3-8bf8-f71903ce2270', '{"deviceKey":"withdrawn"}');
INSERT INTO public.audit_events VALUES ('01a2a724-9028-7eb7-9e85-7aa36c1d4435', '2026-12-24 08:22:01+00', 'token', 'bootstrap', 'Bootstrap token', 'backup_taken', 'backup', 'muster-2026-12-24T082201Z', '{"backup":"muster-2026-12-24T082201Z"}');
INSERT INTO public.change_feed VALUES (2, 'enrollment-requests', '01a2076b-4400-7f6a-892e-a717e992cd7d', 2, '2026-12-24 08:10:00+00');
INSERT INTO public.change_feed VALUES (3, 'people', '01a2a722-b780-7e35-89ac-a426b31c2d07', 1, '2026-12-24 08:20:00+00');
INSERT INTO public.change_feed VALUES (4, 'enrollment-requests', '01a2a722-b780-7513-9365-f9cfcc54156f', 1, '2026-12-24 08:20:00+00');
INSERT INTO public.change_feed VALUES (5, 'enrollment-requests', '01a2a722-b780-74e4-8f97-0830f7559c46', 1, '2026-12-24 08:20:00+00');
INSERT INTO public.change_feed VALUES (6, 'enrollment-requests', '01a2a722-b780-74a3-8bf8-f71903ce2270', 1, '2026-12-24 08:20:00+00');
INSERT INTO public.change_feed VALUES (7, 'enrollment-requests', '01a2a722-b780-7c1c-99d8-0b819b6e65b7', 1, '2026-12-24 08:21:00+00');
INSERT INTO public.change_feed VALUES (8, 'enrollment-requests', '01a2a722-b780-7c1c-99d8-0b819b6e65b7', 2, '2026-12-24 08:21:00+00');
INSERT INTO public.change_feed VALUES (9, 'enrollment-requests', '01a2a723-a1e0-7a5b-a82a-9991fb55bc05', 1, '2026-12-24 08:21:00+00');
INSERT INTO public.change_feed VALUES (10, 'people', '01a2a722-b780-7e35-89ac-a426b31c2d07', 2, '2026-12-24 08:21:01+00');
INSERT INTO public.change_feed VALUES (11, 'devices', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 1, '2026-12-24 08:21:01+00');
INSERT INTO public.change_feed VALUES (12, 'enrollment-requests', '01a2a722-b780-7513-9365-f9cfcc54156f', 3, '2026-12-24 08:21:01+00');
INSERT INTO public.change_feed VALUES (13, 'enrollment-requests', '01a2a722-b780-74e4-8f97-0830f7559c46', 2, '2026-12-24 08:21:01+00');
INSERT INTO public.change_feed VALUES (14, 'enrollment-requests', '01a2a722-b780-74a3-8bf8-f71903ce2270', 2, '2026-12-24 08:22:01+00');
INSERT INTO public.change_feed VALUES (15, 'devices', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 2, '2026-12-24 08:22:01+00');
INSERT INTO public.change_feed VALUES (16, 'enrollment-requests', '01a2a722-b780-7513-9365-f9cfcc54156f', 4, '2026-12-24 08:22:01+00');
INSERT INTO public.change_feed VALUES (17, 'enrollment-requests', '01a2a722-b780-74e4-8f97-0830f7559c46', 3, '2026-12-24 08:22:01+00');
INSERT INTO public.device_keys VALUES ('824bccd99e6b310626da416782c0aaae1c895b084680de2158322347011c326d', '\x3059301306072a8648ce3d020106082a8648ce3d030107034200043874fd7964570514e6e03d13c0e6604082a1e9aa14198836b7446f7db782d4fd0f24a57e66b38ed6b464e436d9d6d5dd726ce5b230b5d3ff0ff0928fc9df0a7a', '6e8b40f4e24440c1a75092b777ca9d8c2e337f58d83b7bb27c0be7d90b509f5a', NULL, 'unbound', NULL, '2026-11-23 08:00:00+00', 1);
INSERT INTO public.device_keys VALUES ('7621e0ecbe58e2dd2ba86b35cd9b757298afb3a9d478a8ff7f2fcfd870ceb24f', '\x3059301306072a8648ce3d020106082a8648ce3d0301070342000441307cc56e0e464a78874593efbdad4d7412a5f8f5add72c1a99e9e28874945ff2bb7d00abc75bddab525bfa36c56de22df77ae6b83091b7b0a727319c0cfc83', 'b34958d9f9e9dbaf3b15765aedac637175003137d082ad6be36288798ea9b7c4', NULL, 'unbound', NULL, '2026-12-24 08:20:00+00', 1);
INSERT INTO public.device_keys VALUES ('c757e06a123234a06a61fafc99de7bdbe26bc9ba8acb9d9174f46a3a672277f8', '\x3059301306072a8648ce3d020106082a8648ce3d0301070342000482be6e6c803ba5ef34a97c884134c9746f832fbee49eb26b2d96cf60e7f65e84b7a23c579eef2adfb63baf22e8fae31e5c92edd0c1b5479bca6ffe965da4a851', '706099fcc0c62e3bbbbbd7d85b9c5497b49790c3ca8c8a16860bb0ae375895cc', NULL, 'unbound', NULL, '2026-12-24 08:20:00+00', 1);
INSERT INTO public.device_keys VALUES ('543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '\x3059301306072a8648ce3d020106082a8648ce3d030107034200042e60505a10fcef545db3f862d9d4653de7971c20141380cec4f116ffd28e95fd395cb564fd74233ed9c1a76f11d504af86c8529f3180dee7698bef9147b5e18f', '3b3490e1b1dfbe3aeb2234e4896dcd5f95595a6a0a424b3e5e7964e52a30f2cb', NULL, 'unbound', NULL, '2026-12-24 08:20:00+00', 1);
INSERT INTO public.device_keys VALUES ('131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8', '\x3059301306072a8648ce3d020106082a8648ce3d03010703420004bd1b9bb1a2187ef82f4f7599a4b2a0e22a86b674733d775387ee6d8e690285d50ab4b179a70504ed535b2d21b9e1003431fcab17d45dc228ff733850a803623d', 'd9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 'active', NULL, '2026-12-24 08:20:00+00', 2);
INSERT INTO public.device_last_seen VALUES ('01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', '2026-12-24 08:22:01+00');
INSERT INTO public.devices VALUES ('01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 'laptop-of-zoe', 'Computer laptop-of-zoe', 'computer laptop-of-zoe', NULL, NULL, 'linux', 'Debian GNU/Linux 13', 'd9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1', 'active', '01a2a722-b780-7e35-89ac-a426b31c2d07', 'enrollment', '2026-12-24 08:21:11+00', true, 0, '2026-12-24 08:21:01+00', 2);
INSERT INTO public.enrollment_events VALUES ('01a2076b-4400-7fb4-8359-a082ec1e97cd', 1, '2026-11-23 08:00:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2076b-4400-7fb4-8359-a082ec1e97cd', 2, '2026-11-23 08:00:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2076b-4400-7fb4-8359-a082ec1e97cd', 3, '2026-12-24 08:10:00+00', 'state', 'awaiting_approval', 'cancelled', NULL, 'expired', 'job', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 1, '2026-12-24 08:20:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 2, '2026-12-24 08:20:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-708a-b84e-2dacd9b6e198', 1, '2026-12-24 08:20:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-708a-b84e-2dacd9b6e198', 2, '2026-12-24 08:20:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7691-8e82-7b7fb5fad1f0', 1, '2026-12-24 08:20:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7691-8e82-7b7fb5fad1f0', 2, '2026-12-24 08:20:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7909-aca9-4faeb9e66fff', 1, '2026-12-24 08:20:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7909-aca9-4faeb9e66fff', 2, '2026-12-24 08:20:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7909-aca9-4faeb9e66fff', 3, '2026-12-24 08:21:00+00', 'state', 'awaiting_approval', 'cancelled', NULL, 'superseded', 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a723-a1e0-7735-9b0a-1e5e3a0e0816', 1, '2026-12-24 08:21:00+00', 'state', 'authenticating', 'authorizing', NULL, NULL, 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a723-a1e0-7735-9b0a-1e5e3a0e0816', 2, '2026-12-24 08:21:00+00', 'state', 'authorizing', 'awaiting_approval', 'human_decision', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 3, '2026-12-24 08:21:01+00', 'wait', 'awaiting_approval', 'awaiting_approval', 'undo_window', NULL, 'admin', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-708a-b84e-2dacd9b6e198', 3, '2026-12-24 08:21:01+00', 'wait', 'awaiting_approval', 'awaiting_approval', 'undo_window', NULL, 'admin', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7691-8e82-7b7fb5fad1f0', 3, '2026-12-24 08:21:01+00', 'state', 'awaiting_approval', 'cancelled', NULL, 'withdrawn', 'device', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-708a-b84e-2dacd9b6e198', 4, '2026-12-24 08:22:01+00', 'state', 'awaiting_approval', 'cancelled', NULL, 'rejected', 'job', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 4, '2026-12-24 08:22:01+00', 'state', 'awaiting_approval', 'issuing_identity', 'device_confirmation', NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 5, '2026-12-24 08:22:01+00', 'state', 'issuing_identity', 'registering', NULL, NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 6, '2026-12-24 08:22:01+00', 'state', 'registering', 'device_setup', NULL, NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 7, '2026-12-24 08:22:01+00', 'state', 'device_setup', 'applying_policies', NULL, NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 8, '2026-12-24 08:22:01+00', 'state', 'applying_policies', 'installing_apps', NULL, NULL, 'server', NULL, NULL);
INSERT INTO public.enrollment_events VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', 9, '2026-12-24 08:22:01+00', 'state', 'installing_apps', 'enrolled', NULL, 'success', 'server', NULL, NULL);
INSERT INTO public.enrollment_records VALUES ('01a2076b-4400-7fb4-8359-a082ec1e97cd', '824bccd99e6b310626da416782c0aaae1c895b084680de2158322347011c326d', NULL, 'linux', 'agent', 1, 'cancelled', NULL, 'expired', NULL, NULL, '2026-11-23 08:00:00+00', '2026-12-24 08:10:00+00', '2026-12-24 08:10:00+00', 3, 0, 2);
INSERT INTO public.enrollment_records VALUES ('01a2a722-b780-7909-aca9-4faeb9e66fff', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', NULL, 'linux', 'agent', 1, 'cancelled', NULL, 'superseded', NULL, NULL, '2026-12-24 08:20:00+00', '2026-12-24 08:21:00+00', '2026-12-24 08:21:00+00', 3, 0, 2);
INSERT INTO public.enrollment_records VALUES ('01a2a723-a1e0-7735-9b0a-1e5e3a0e0816', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', NULL, 'linux', 'agent', 2, 'awaiting_approval', NULL, NULL, 'human_decision', '2026-12-24 08:21:00+00', '2026-12-24 08:21:00+00', NULL, '2026-12-24 08:21:00+00', 2, 0, 1);
INSERT INTO public.enrollment_records VALUES ('01a2a722-b780-7691-8e82-7b7fb5fad1f0', 'c757e06a123234a06a61fafc99de7bdbe26bc9ba8acb9d9174f46a3a672277f8', NULL, 'linux', 'agent', 1, 'cancelled', NULL, 'withdrawn', NULL, NULL, '2026-12-24 08:20:00+00', '2026-12-24 08:21:01+00', '2026-12-24 08:21:01+00', 3, 0, 2);
INSERT INTO public.enrollment_records VALUES ('01a2a722-b780-708a-b84e-2dacd9b6e198', '7621e0ecbe58e2dd2ba86b35cd9b757298afb3a9d478a8ff7f2fcfd870ceb24f', NULL, 'linux', 'agent', 1, 'cancelled', NULL, 'rejected', NULL, NULL, '2026-12-24 08:20:00+00', '2026-12-24 08:22:01+00', '2026-12-24 08:22:01+00', 4, 0, 3);
INSERT INTO public.enrollment_records VALUES ('01a2a722-b780-7f27-a78f-fb56da95ea13', '131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', 'linux', 'agent', 1, 'enrolled', NULL, 'success', NULL, NULL, '2026-12-24 08:20:00+00', '2026-12-24 08:22:01+00', '2026-12-24 08:22:01+00', 9, 0, 4);
INSERT INTO public.enrollment_requests VALUES ('01a2076b-4400-7f6a-892e-a717e992cd7d', '01a2076b-4400-7fb4-8359-a082ec1e97cd', 'expired', 'late', 'Computer late', 'computer late', '29eadb8e18391356ffa7df448ea84477', NULL, NULL, 'linux', 'Debian GNU/Linux 13', '0.1.0', '824bccd99e6b310626da416782c0aaae1c895b084680de2158322347011c326d', '6e8b40f4e24440c1a75092b777ca9d8c2e337f58d83b7bb27c0be7d90b509f5a', '8f390a6bd38ce23fe330ea617c6f35a718a216ab', '853eb2423f816bdc7ad84b47ddc4775ea2fd884d03b802d1e9d8706d84de7ef4', '127.0.0.1', false, '2026-11-23 08:00:00+00', '2026-12-23 08:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, false, 2);
INSERT INTO public.enrollment_requests VALUES ('01a2a722-b780-7c1c-99d8-0b819b6e65b7', '01a2a722-b780-7909-aca9-4faeb9e66fff', 'superseded', 'waiting', 'Computer waiting', 'computer waiting', 'c70ae90a244fbc0fdcca5de3e08b8062', NULL, NULL, 'linux', 'Debian GNU/Linux 13', '0.1.0', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '3b3490e1b1dfbe3aeb2234e4896dcd5f95595a6a0a424b3e5e7964e52a30f2cb', 'ca1994aec9da8d580bebf760d91af583781f9c34', 'fe02f7683c1ac54ae8164452940fb8762c754e4279087ae881bd3370d008710e', '127.0.0.1', false, '2026-12-24 08:20:00+00', '2027-01-23 08:20:00+00', NULL, NULL, NULL, NULL, NULL, NULL, false, 2);
INSERT INTO public.enrollment_requests VALUES ('01a2a723-a1e0-7a5b-a82a-9991fb55bc05', '01a2a723-a1e0-7735-9b0a-1e5e3a0e0816', 'pending', 'waiting', 'Computer waiting', 'computer waiting', 'c70ae90a244fbc0fdcca5de3e08b8062', NULL, NULL, 'linux', 'Debian GNU/Linux 14', '0.1.0', '543caf785a36632d5ac7bfcd345f9c3772c47629ed38bfa0a6a0fbd962181f52', '3b3490e1b1dfbe3aeb2234e4896dcd5f95595a6a0a424b3e5e7964e52a30f2cb', 'ca1994aec9da8d580bebf760d91af583781f9c34', 'dbadf5e9c9f04e9c7eaa20ec59c37ba77305e2e5682b5171276b82b0062e6d86', '127.0.0.1', false, '2026-12-24 08:21:00+00', '2027-01-23 08:21:00+00', NULL, NULL, NULL, NULL, NULL, NULL, false, 1);
INSERT INTO public.enrollment_requests VALUES ('01a2a722-b780-74a3-8bf8-f71903ce2270', '01a2a722-b780-7691-8e82-7b7fb5fad1f0', 'withdrawn', 'withdrawn', 'Computer withdrawn', 'computer withdrawn', '73c61a8bcdc64c9d65707cd33d4fac42', NULL, NULL, 'linux', 'Debian GNU/Linux 13', '0.1.0', 'c757e06a123234a06a61fafc99de7bdbe26bc9ba8acb9d9174f46a3a672277f8', '706099fcc0c62e3bbbbbd7d85b9c5497b49790c3ca8c8a16860bb0ae375895cc', '9341fc12933244ded977bf54f559b177c7067ed8', '14770c896a29f736f9258e243d28e22bfb7c2326ef2efaaaab1bd29e69cf9c4a', '127.0.0.1', false, '2026-12-24 08:20:00+00', '2027-01-23 08:20:00+00', NULL, NULL, NULL, NULL, NULL, NULL, false, 2);
INSERT INTO public.enrollment_requests VALUES ('01a2a722-b780-74e4-8f97-0830f7559c46', '01a2a722-b780-708a-b84e-2dacd9b6e198', 'rejected', 'rejected', 'Computer rejected', 'computer rejected', 'f880b0f51f47ed8757bcf83956c80092', NULL, NULL, 'linux', 'Debian GNU/Linux 13', '0.1.0', '7621e0ecbe58e2dd2ba86b35cd9b757298afb3a9d478a8ff7f2fcfd870ceb24f', 'b34958d9f9e9dbaf3b15765aedac637175003137d082ad6be36288798ea9b7c4', '04e86b302a49a8c72300ba5aa8a117a514b277e3', 'f5efd986a21c0d72487a4d7c99f3d1577fd6b6f62dfe6b457408b35870066123', '127.0.0.1', false, '2026-12-24 08:20:00+00', '2027-01-23 08:20:00+00', '2026-12-24 08:21:01+00', 'Bootstrap token', NULL, NULL, NULL, '2026-12-24 08:21:11+00', true, 3);
INSERT INTO public.enrollment_requests VALUES ('01a2a722-b780-7513-9365-f9cfcc54156f', '01a2a722-b780-7f27-a78f-fb56da95ea13', 'approved', 'laptop-of-zoe', 'Computer laptop-of-zoe', 'computer laptop-of-zoe', '6d72bc66e9b28379d889b9b6aa477516', NULL, NULL, 'linux', 'Debian GNU/Linux 13', '0.1.0', '131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8', 'd9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1', 'a1c961425f838b22d30bdded63c93fe4eb0002a8', '301c41493a7bf7e931a27e7f5843d909372c0e2627c1431afbf56a904a0e9a28', '127.0.0.1', false, '2026-12-24 08:20:00+00', '2027-01-23 08:20:00+00', '2026-12-24 08:21:01+00', 'Bootstrap token', NULL, '01a2a722-b780-7e35-89ac-a426b31c2d07', '01a2a723-a5c8-7d50-98ca-8918f8f2d0f8', '2026-12-24 08:21:11+00', true, 4);
INSERT INTO public.feed_head VALUES (1, 17);
INSERT INTO public.jobs VALUES ('01a2076b-4400-70f7-811a-468d75619a40', 'storage.prune-feed', 'storage.prune-feed', '', '2026-12-24 08:30:00+00', 0, NULL);
INSERT INTO public.jobs VALUES ('01a2076b-4400-7c35-94b9-91eb89aca2fa', 'enrollment-queue.expire', 'enrollment-queue.expire', '', '2026-12-24 08:30:00+00', 0, NULL);
INSERT INTO public.jobs VALUES ('01a2076b-4400-7990-b440-2f93d60fdc15', 'agent-channel.prune-nonces', 'agent-channel.prune-nonces', '', '2026-12-24 08:23:01+00', 0, NULL);
INSERT INTO public.operators VALUES ('01a2076b-4400-79bb-bc6e-1c3e92465791', 'admin', 'admin', 'AQAAAAIAAzRQAAAAEOSgOGY6N2j97G2YXeOq6Iuk09odQNZqm8fk4Q09vmk8rnxmEFXQJ9aGtQlBuXYyJA==', false, '01a2076b-4400-74c9-a935-6343884f22fb', NULL, '2026-11-23 08:00:00+00', 1);
INSERT INTO public.pending_counts VALUES ('all/8', 0);
INSERT INTO public.pending_counts VALUES ('all/5', 1);
INSERT INTO public.pending_counts VALUES ('all/1', 0);
INSERT INTO public.pending_counts VALUES ('all/7', 0);
INSERT INTO public.pending_counts VALUES ('address/127.0.0.1', 1);
INSERT INTO public.pending_counts VALUES ('all/c', 0);
INSERT INTO public.people VALUES ('01a2a722-b780-7e35-89ac-a426b31c2d07', '6d72bc66e9b28379d889b9b6aa477516', 'Zoë O''Hara', 'zoë o''hara', 'zoe@example.org', NULL, 'active', 'enrolled', '2026-12-24 08:20:00+00', 2);
INSERT INTO public.person_device_keys VALUES ('01a2a722-b780-7e35-89ac-a426b31c2d07', 'd9ffe13b68c15da589424b9595d745eea25f018862d168f8f074e776836033e1');
INSERT INTO public.stored_keys VALUES ('server-signing', '\x855fdc2b82347fe4f71e0c794c8fb5940c1e8fe2823a154ea6a7bd316ec7a43d973fff40b1324b125f451ece62131988cfa5983d77258a58c5af4d6a060483bfa0df83c7e87f5bed772ee51bf87b3ce4eaf8c45786362e74b62062df80c6e527b7693694ee000a2f065e63e246d8df2417849f0ce51d3ccb8bd19efb0a451d222e585bf0cc634abaad951f25a62c3be5fbe73124492c381d74cb7f4473f49cb7fd5ea17bf031', '2026-11-23 08:00:00+00');
INSERT INTO public.stored_keys VALUES ('audit-signing', '\xd74698fd093cf72494c22cbbaab46636f1ea5652ee22681ecd0a38f65f87afdcca67b891c97e12b1ab45a1b6d1175158bcd53e12ca204f652a1b89ab2a63d255acdb6967321f500eadc0a78443883be8c7c7acafcebb872e27e45b7b62e413b57d4d7842fa8811cdf235b20248424cc629a6c2febd2c495bc117be1e42bbe0c047ef97093573b5f6e0fc4dd0adb222b674ac3861a3f8dd64bfa2508458e22816b5d1f3a81f73', '2026-11-23 08:00:00+00');
INSERT INTO public.stored_keys VALUES ('nonce-mac', '\xafb2338489e3ff5b33848cb9e4b032ceb8c290379a9c1dd1e04b00476b806cc200a74f26f73f079f53a14a6a35529ce83337f487d1c089374749c5df', '2026-11-23 08:00:00+00');
INSERT INTO public.stored_keys VALUES ('session/key-7618819a-c355-4740-a1e5-71c6e08586d2', '\xc43d3c1c4fff0e528917ca49e30fe3f1407ee86f38c3758fa53d4c1eb724ea421d673c5ec495c01fa652fe82c7fa2aa3a3aab9e79a70f3945602d1bee1128ac1147a467be2af7a33122168fa15797023f4fc5e691a7e0906f477bb76bfb3dd42c7913cea303c21e1824822832c293df9bf62340d73ef7fdd11d9b05de83c89fa45c19d19d02485b74a8ac73617cca1fbcb99508df1d527bb4b5a6d5555b9adade6d4a776b14573bb473e6b1f82c3771c7568c08f1596a1cc17a6bf7611998dae435cc79833603489234cc611bf203dce3630e16ea0fa5dd17002b3111323f353af4fd35661475d4f2ccdcecb9dd1eaf90269ca3dc03ca3a8538282256c70b51e0481a4807331594fe1c3a98fd01fecf550e9c2ab3a23c29721e09249aa388fbea581a79b013824336d9a8e72c0786e71b34509ea9f0422a5521f522239dac396d29c0446d9be7c2a3a7b51c1059b02d6147d91e76ebc575da4c01e7a9a6cd32937dc20e1485590d8b7d0d1a3ca6cf88ac1b939c0b36ff22cbe2ce0564b5c6a709a2bc8812ad0f2b01854e9e756aa7d34594d528cd3d870f627e650fc4a206cfad64b42d3025501042f55e24066e34a1d17ba7e6aa85e3b308bd72aadcdb9d51083fa8f9e92d7b048a9dbd0cf5247e2a78ff699d949a03a2f4720093fbc1a72eb8e24a3702b67643fd6222d1a1adb2ff73626bf96a4edab85f1591b395c761cbd8d502b2add0bf7a930f119c7d42fda777907bf5c74c36ac786eb026d2911be274fd4bab9b76ef4809edd7c7c75249e8b51884ba238d59a5c3265b822bd37c7fd312297a7b190a8ed1cb7a8abd2ee5aa6f89b11fa005737d43c0ed0bfd27ccb55924a1ffa41c4387d9d1fca3f49f4328b15dd62700faa8c0f2879f697ed5dded141e67a5a18da2fd6de00b1c4256488ed4e1b84a13f02ac364d81155cc1420355cf92eef52a8bad584c312ea2a0ce9590d6779aa64e21aec072959b7f7033a7a9206d5bd23e6195d18cc77006f99d85971035786c9a9ceb87ab3339f9441a06816252d554bc500fdc0f056fd43014b9bd709e5760901d43e7680fa621e4f1cc0c951c8f330fbe7d7b0dfcd8f8981e0e0a1fd0cd128ad2050c0678447915962726f228613d6c9422339c62a09c99645fa478dba68a6190acae4f7d2d5d35b4875c4c9905461d278fbaf3bdb56b106d532051be9f2ebc08d880e1ea09bf23f9af00c7c2c56a3450008f18497fec41cf1ebfbe3b79882d6d27205959d12b94c2fb8b022e93fadfb324094cccd0020b077a7311d174', '2026-11-23 08:00:00+00');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:20:00+00', 'abb3f23ca08de6cf4d69522c1a7a2e9386317042f1aee81ca1d08c958e2405ac');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:20:00+00', 'fea1a9016126848d03d91f46ac6f0a688cef058b690a3c410654d25528b10437');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:20:00+00', '659bcd9b31bb4ae6028eb2d53f8b4cf435570e02f4bb13b3ebe10a12534b47fe');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:20:00+00', '79f7cc9924112666ede0c0b4e2b65c29624e8b086e9f037ec693c8c9b4679f9e');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:21:00+00', '16218b0b66c3ad7deee7bd2368ebc6f93dc5607a3e7b7367d53a7b7bbbaf1596');
INSERT INTO public.used_nonces VALUES ('2026-12-24 08:21:01+00', 'ec5697caacb416e5fc21f00649cbeec02c86b9d98baffa4b8c1c1d23b5a5e119');
SELECT pg_catalog.setval('public.outbox_position_seq', 17, true);
ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");
ALTER TABLE ONLY public.admission_decisions
    ADD CONSTRAINT pk_admission_decisions PRIMARY KEY (id);
ALTER TABLE ONLY public.agent_report_streams
    ADD CONSTRAINT pk_agent_report_streams PRIMARY KEY (device_id, stream);
ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT pk_audit_events PRIMARY KEY (id);
ALTER TABLE ONLY public.change_feed
    ADD CONSTRAINT pk_change_feed PRIMARY KEY (seq);
ALTER TABLE ONLY public.device_keys
    ADD CONSTRAINT pk_device_keys PRIMARY KEY (fingerprint);
ALTER TABLE ONLY public.device_last_seen
    ADD CONSTRAINT pk_device_last_seen PRIMARY KEY (device_id);
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT pk_devices PRIMARY KEY (id);
ALTER TABLE ONLY public.enrollment_events
    ADD CONSTRAINT pk_enrollment_events PRIMARY KEY (record_id, seq);
ALTER TABLE ONLY public.enrollment_records
    ADD CONSTRAINT pk_enrollment_records PRIMARY KEY (id);
ALTER TABLE ONLY public.enrollment_requests
    ADD CONSTRAINT pk_enrollment_requests PRIMARY KEY (id);
ALTER TABLE ONLY public.feed_head
    ADD CONSTRAINT pk_feed_head PRIMARY KEY (id);
ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT pk_jobs PRIMARY KEY (id);
ALTER TABLE ONLY public.operators
    ADD CONSTRAINT pk_operators PRIMARY KEY (id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT pk_outbox PRIMARY KEY ("position");
ALTER TABLE ONLY public.pending_counts
    ADD CONSTRAINT pk_pending_counts PRIMARY KEY (scope);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (id);
ALTER TABLE ONLY public.person_device_keys
    ADD CONSTRAINT pk_person_device_keys PRIMARY KEY (person_id, fingerprint);
ALTER TABLE ONLY public.stored_keys
    ADD CONSTRAINT pk_stored_keys PRIMARY KEY (purpose);
ALTER TABLE ONLY public.used_nonces
    ADD CONSTRAINT pk_used_nonces PRIMARY KEY (issued_at, hash);
CREATE INDEX ix_admission_decisions_record_id_at ON public.admission_decisions USING btree (record_id, at);
CREATE INDEX ix_audit_events_at_id ON public.audit_events USING btree (at, id);
CREATE INDEX ix_audit_events_entity_kind_entity_id_at_id ON public.audit_events USING btree (entity_kind, entity_id, at, id);
CREATE INDEX ix_change_feed_at ON public.change_feed USING btree (at);
CREATE INDEX ix_device_keys_device_id ON public.device_keys USING btree (device_id);
CREATE UNIQUE INDEX ix_devices_device_key ON public.devices USING btree (device_key) WHERE (status <> 'revoked'::text);
CREATE INDEX ix_devices_display_name_key_id ON public.devices USING btree (display_name_key, id);
CREATE INDEX ix_devices_owner_person_id ON public.devices USING btree (owner_person_id);
CREATE INDEX ix_enrollment_records_device_id_started_at ON public.enrollment_records USING btree (device_id, started_at);
CREATE UNIQUE INDEX ix_enrollment_records_key_attempt_no ON public.enrollment_records USING btree (key, attempt_no);
CREATE INDEX ix_enrollment_requests_certificate_fingerprint ON public.enrollment_requests USING btree (certificate_fingerprint);
CREATE INDEX ix_enrollment_requests_device_key_state ON public.enrollment_requests USING btree (device_key, state);
CREATE INDEX ix_enrollment_requests_key_fingerprint_requested_at ON public.enrollment_requests USING btree (key_fingerprint, requested_at);
CREATE INDEX ix_enrollment_requests_peer_id ON public.enrollment_requests USING btree (peer_id);
CREATE INDEX ix_enrollment_requests_state_expires_at ON public.enrollment_requests USING btree (state, expires_at);
CREATE INDEX ix_enrollment_requests_state_requested_at_id ON public.enrollment_requests USING btree (state, requested_at, id);
CREATE INDEX ix_jobs_due_at ON public.jobs USING btree (due_at);
CREATE UNIQUE INDEX ix_jobs_unique_key ON public.jobs USING btree (unique_key);
CREATE UNIQUE INDEX ix_operators_username_key ON public.operators USING btree (username_key);
CREATE INDEX ix_outbox_stream_position ON public.outbox USING btree (stream, "position");
CREATE INDEX ix_people_created_at_id ON public.people USING btree (created_at, id);
CREATE INDEX ix_people_display_name_key_id ON public.people USING btree (display_name_key, id);
CREATE INDEX ix_people_enrollment_display_name_key_id ON public.people USING btree (enrollment, display_name_key, id);
CREATE UNIQUE INDEX ix_people_peer_id ON public.people USING btree (peer_id);
CREATE INDEX ix_person_device_keys_fingerprint ON public.person_device_keys USING btree (fingerprint);
CREATE TRIGGER audit_events_refuses_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
