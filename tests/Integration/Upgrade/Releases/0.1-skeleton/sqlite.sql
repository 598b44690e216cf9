PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261121_0001_storage','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0002_keys','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0003_audit','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0004_access','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0005_people','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0006_devices','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0007_enrollments','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0008_enrollment_queue','10.0.14');
INSERT INTO __EFMigrationsHistory VALUES('20261121_0009_agent_channel','10.0.14');
CREATE TABLE IF NOT EXISTS "outbox" (
    "position" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "stream" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL
);
CREATE TABLE IF NOT EXISTS "jobs" (
    "id" TEXT NOT NULL CONSTRAINT "pk_jobs" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "unique_key" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL
);
INSERT INTO jobs VALUES('01A2076B-4400-77B8-9F99-70777923380E','agent-channel.prune-nonces','agent-channel.prune-nonces','',1798099981000000,0,NULL);
INSERT INTO jobs VALUES('01A2076B-4400-790C-AB0B-B7F748DFF6C5','storage.prune-feed','storage.prune-feed','',1798100400000000,0,NULL);
INSERT INTO jobs VALUES('01A2076B-4400-7AF6-A65D-E1F7F5204820','enrollment-queue.expire','enrollment-queue.expire','',1798100400000000,0,NULL);
CREATE TABLE IF NOT EXISTS "change_feed" (
    "seq" INTEGER NOT NULL CONSTRAINT "pk_change_feed" PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" INTEGER NOT NULL
);
INSERT INTO change_feed VALUES(2,'enrollment-requests','01A2076B-4400-7C05-93F1-1E3190631393',2,1798099800000000);
INSERT INTO change_feed VALUES(3,'people','01A2A719-8FC0-7F56-8562-C1EAA9DCFA47',1,1798099800000000);
INSERT INTO change_feed VALUES(4,'enrollment-requests','01A2A719-8FC0-75BC-9426-B163106AC828',1,1798099800000000);
INSERT INTO change_feed VALUES(5,'enrollment-requests','01A2A719-8FC0-78F6-BDED-8F025BB66D9B',1,1798099800000000);
INSERT INTO change_feed VALUES(6,'enrollment-requests','01A2A719-8FC0-7E71-A9D1-43016052FDC4',1,1798099800000000);
INSERT INTO change_feed VALUES(7,'enrollment-requests','01A2A719-8FC0-7841-A812-68C8004ABA03',1,1798099800000000);
INSERT INTO change_feed VALUES(8,'enrollment-requests','01A2A719-8FC0-7841-A812-68C8004ABA03',2,1798099860000000);
INSERT INTO change_feed VALUES(9,'enrollment-requests','01A2A71A-7A20-7F2F-AB90-C5D0BA397589',1,1798099860000000);
INSERT INTO change_feed VALUES(10,'people','01A2A719-8FC0-7F56-8562-C1EAA9DCFA47',2,1798099861000000);
INSERT INTO change_feed VALUES(11,'devices','01A2A71A-7E08-739B-A00C-6D32A10FF616',1,1798099861000000);
INSERT INTO change_feed VALUES(12,'enrollment-requests','01A2A719-8FC0-75BC-9426-B163106AC828',3,1798099861000000);
INSERT INTO change_feed VALUES(13,'enrollment-requests','01A2A719-8FC0-78F6-BDED-8F025BB66D9B',2,1798099861000000);
INSERT INTO change_feed VALUES(14,'enrollment-requests','01A2A719-8FC0-7E71-A9D1-43016052FDC4',2,1798099861000000);
INSERT INTO change_feed VALUES(15,'devices','01A2A71A-7E08-739B-A00C-6D32A10FF616',2,1798099921000000);
INSERT INTO change_feed VALUES(16,'enrollment-requests','01A2A719-8FC0-75BC-9426-B163106AC828',4,1798099921000000);
INSERT INTO change_feed VALUES(17,'enrollment-requests','01A2A719-8FC0-78F6-BDED-8F025BB66D9B',3,1798099921000000);
CREATE TABLE IF NOT EXISTS "feed_head" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_feed_head" PRIMARY KEY,
    "seq" INTEGER NOT NULL
);
INSERT INTO feed_head VALUES(1,17);
CREATE TABLE IF NOT EXISTS "stored_keys" (
    "purpose" TEXT NOT NULL CONSTRAINT "pk_stored_keys" PRIMARY KEY,
    "sealed" BLOB NOT NULL,
    "created_at" INTEGER NOT NULL
);
INSERT INTO stored_keys VALUES('server-signing',X'6bb4a937b057bf8187ad8310ff14215cb276e9eb2c2eebda6e425aa2b19bba7c37c940583483330349cacbc5e3c442da97f4643dfb4500819af6cfa4e087811b0783d36447938766224ed1ad2d82d765e119ec0403dca4bc428089ee795c9f03fe6ace756fcf73a8d0310e080387b39932baa33f1916802ccde792eeda6aba57ff7df9a86d2cfdabd1296de50270a126d1cec3308a279025d19b7fbc3a64c121adb7b50e6f6e',1795420800000000);
INSERT INTO stored_keys VALUES('audit-signing',X'a002b9ee41908877db3041d35fbe3a107601ff200d295291b78ccbc51a16f4552b5b8a627ae0c22370cc54dcd001134b0793ce9eca27d4ba5c1603b226f0f8a10eb38773cf854a82046800fae97a0b1d57ce8513b65be0c450e9b849683ea509f7e6b0e05cc6c620db9617c83b0eb82347f4116abf0f1953ef72437f15914df0c8aece164c24b968f403c1aa19651b0bb4e5760d4238b536c7dc4ffd9ff72f094cbe3dcd9e12',1795420800000000);
INSERT INTO stored_keys VALUES('nonce-mac',X'86ffde8259aeca54aa642d7a1dd8550163f6b8d95a11de3bcc093ef653bc156d9ea9441949770d5496418e25b230863e5cb3feacc5bf9dcd2c1732ff',1795420800000000);
INSERT INTO stored_keys VALUES('session/key-cea90099-ddb8-4932-ac31-adc800963dd9',X'6247409484f465a7a8ae94ef0d51d61777a2ea5cc8afd31c3c81306c6327066a75ac0f31b7edc66ac7289bc5fb4c7f1bd567964aa30bfc5a2641a0cbcc04047d5de1de54b57919f100dc085a565326d37477f41b9172181367da6095c3c25b74359bc002811f291a7704ca9d4d6ab14e803a08a5874712ff8f13eab8e1af98c517de4a43deb72e6daff1ecdb53a47549e2419b23f6bcb2ab8d814d401e882ab301fea727ace9f869cb5aed5d2ea01fcb4063aadb0a149e240baea85bc6fd5dd4f3cb4f6c78af92946b1298fffa81e9fbb9b13af5dcfd05ddd532379c494b716ec34f74ca849c688b9c369eea28235eb179dbd993a05bcae9e7edcb6bfc8cf976db2b6049f800196fbbe2e663bb214460f0e59c2e1ba9e0aeb71bbbc2bf2854445aada137292bc279799d8ee47c3d9b578f7a5bdb8b0d4fa61adef6d65a2a3152b3ac4e77b8bdb8ee5be216dfcd641a248440816396a5e93c80dd07c8c4798d80b51ccfdf3c07a9361145fc060741f4c852078e625fc2b438f8d3555580be844dd730808f35a71183eee3b19afdbdb1eff792b00cd44e83d0924a96c12e227364b8cd6d43698e47763b84cc2d3335a9621e08ef22fd7a6612157f9a02f4fb8db9cefc6316a1719e522e688a2b09b13d4d515543df127ab7e2b16664c281cfa8ae08174fd0a021de33281eda380e0c0c077a505a32108da744ee44324597fd2b2add271cfefcec34c98ff677e7b9c7a52c9700f1d937f89c78c2b52438b98828ccd6ccffdb4bd486eafbfe4c31d11d10058e17a334c2e7ac18fa5733eb86ff80c704fdc3b05111e8e6436631ad905a7872d1a91fe4d3b5e013ab86384e21d414c9c9e062831d3f1d7c6a69902fa1feefbc712fe8378e4d6a0e28fd47ad2ab094c36139622a91d10d9cf0a884fcc88cc412d4e22cc0d4735197ce38736523fdf8499cf1119985310a57556fa50f07e79f211ecc4354f1bdff70a2dd1777136b4617708d6d441158d9e16421789b33ff4d71d1535b1163e1d24b119fd1650f86a82185760bd5f559300867108583614826d064c21e038da8e0a784dd145c711fac106c9e4a1e521d48c08a9a921b9968bf7040a249b3f3e3a6d27ad5a1ba1498da386ccbb480f57780b8ec7f8ee1c61fbcfb1006ae24199d2c91e286e4cd3a9b205a83f46c77cc605989b7d412e50aad7b46179aabcbaebbbc182e181655764338fcc4fac053d6740c7b82a0351a8ce587342b60d1d3860c4f3b6c087604c85c3c6eee9c7ee3b7bc7f6652c1782a54dba6e35583c1',1795420800000000);
CREATE TABLE IF NOT EXISTS "audit_events" (
    "id" TEXT NOT NULL CONSTRAINT "pk_audit_events" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity_kind" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "details" TEXT NOT NULL
);
INSERT INTO audit_events VALUES('01A2076B-4400-75F1-844D-018B0E364563',1795420800000000,'system','muster','Muster','operator_created','operator','01a2076b-4400-713a-8adc-0816379c472a','{"operatorId":"01a2076b-4400-713a-8adc-0816379c472a","username":"admin"}');
INSERT INTO audit_events VALUES('01A2076B-4400-740D-9BA6-359E6A8D0108',1795420800000000,'device','71244bbaf3bc301565795cd0d85851cf4a0434b52c6f8c2f8335d2d75b7f24c7','71244bbaf3bc3015','enrollment_requested','enrollment_request','01a2076b-4400-7c05-93f1-1e3190631393','{"deviceKey":"late","peerId":"946cebb6669613f3f25533a25eb6074f","fingerprint":"1ac4b0b1ab39f9e8e4a1abad4df599b932de4ddd28741abdb7b538dbe8584ce2","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-795E-B006-350CCF3C2F05',1798099800000000,'system','muster','Muster','enrollment_expired','enrollment_request','01a2076b-4400-7c05-93f1-1e3190631393','{"deviceKey":"late"}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-7CFD-A18D-629C22509D6B',1798099800000000,'token','bootstrap','Bootstrap token','bootstrap_token_used','token','bootstrap','{}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-7D1C-AB3E-8558BA21C23C',1798099800000000,'token','bootstrap','Bootstrap token','person_created','person','01a2a719-8fc0-7f56-8562-c1eaa9dcfa47','{"personId":"01a2a719-8fc0-7f56-8562-c1eaa9dcfa47","peerId":"d23fbb27d5ff7417488c2651f78e7f52","displayName":"Zo\u00EB O\u0027Hara","peerIdGiven":true}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-7F14-9B89-0E37E1B5F4CE',1798099800000000,'device','131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8','131b4bf0f8bcfe1a','enrollment_requested','enrollment_request','01a2a719-8fc0-75bc-9426-b163106ac828','{"deviceKey":"laptop-of-zoe","peerId":"d23fbb27d5ff7417488c2651f78e7f52","fingerprint":"3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-7D39-AD6D-ABA2A6A07FA6',1798099800000000,'device','131d14a1ef9dd8957e90ac7f43c4de0019dca6ec1ac123e36ecd415e0a4076da','131d14a1ef9dd895','enrollment_requested','enrollment_request','01a2a719-8fc0-78f6-bded-8f025bb66d9b','{"deviceKey":"rejected","peerId":"4f35cbdc3a50bb76fe36976e838cd2c6","fingerprint":"45afceb83799a3dbc15266772c4579df532936411239564e8b9c3a90dd1f2e83","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-7972-AF4F-1C276D7007CE',1798099800000000,'device','aaac13193afbc0dc7125f8efd2b98dee83fe2959b39cdb4298b0f725193cdfb0','aaac13193afbc0dc','enrollment_requested','enrollment_request','01a2a719-8fc0-7e71-a9d1-43016052fdc4','{"deviceKey":"withdrawn","peerId":"7aa0c63a0db7c9edd8a2add22e44ef64","fingerprint":"7f228de6d6a84d4ff7201864eedbe2f853401d8090cae36ae2a9254750acda3b","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A719-8FC0-796D-95B1-EB1181E5AC36',1798099800000000,'device','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e','d404a5761f6b704f','enrollment_requested','enrollment_request','01a2a719-8fc0-7841-a812-68c8004aba03','{"deviceKey":"waiting","peerId":"4dda19583278891cfe75efcd930f2dbd","fingerprint":"519709401334177ea6e463ce22e5665747f8f9db81fbcd22954442645a652c1c","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A71A-7A20-7923-95DB-1D3B161403FF',1798099860000000,'device','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e','d404a5761f6b704f','enrollment_requested','enrollment_request','01a2a71a-7a20-7f2f-ab90-c5d0ba397589','{"deviceKey":"waiting","peerId":"4dda19583278891cfe75efcd930f2dbd","fingerprint":"519709401334177ea6e463ce22e5665747f8f9db81fbcd22954442645a652c1c","address":"127.0.0.1","conflict":false}');
INSERT INTO audit_events VALUES('01A2A71A-7A20-79EB-8CFA-B87E352A00AE',1798099860000000,'device','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e','d404a5761f6b704f','enrollment_superseded','enrollment_request','01a2a719-8fc0-7841-a812-68c8004aba03','{"deviceKey":"waiting","by":"01a2a71a-7a20-7f2f-ab90-c5d0ba397589"}');
INSERT INTO audit_events VALUES('01A2A71A-7E08-743E-ABFC-28AEF65F1A8E',1798099861000000,'token','bootstrap','Bootstrap token','ownership_assigned','device','01a2a71a-7e08-739b-a00c-6d32a10ff616','{"deviceKey":"laptop-of-zoe","peerId":"d23fbb27d5ff7417488c2651f78e7f52","source":"enrollment"}');
INSERT INTO audit_events VALUES('01A2A71A-7E08-7CC1-B1AC-D692CC8EE9B8',1798099861000000,'token','bootstrap','Bootstrap token','enrollment_approved','enrollment_request','01a2a719-8fc0-75bc-9426-b163106ac828','{"deviceKey":"laptop-of-zoe","fingerprint":"3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1","requestedPeerId":"d23fbb27d5ff7417488c2651f78e7f52","personId":"01a2a719-8fc0-7f56-8562-c1eaa9dcfa47","personPeerId":"d23fbb27d5ff7417488c2651f78e7f52","effectiveAt":"2026-12-24T08:11:11+00:00"}');
INSERT INTO audit_events VALUES('01A2A71A-7E08-7E4A-B039-6466E4A53A3F',1798099861000000,'token','bootstrap','Bootstrap token','enrollment_rejected','enrollment_request','01a2a719-8fc0-78f6-bded-8f025bb66d9b','{"deviceKey":"rejected","fingerprint":"45afceb83799a3dbc15266772c4579df532936411239564e8b9c3a90dd1f2e83","effectiveAt":"2026-12-24T08:11:11+00:00"}');
INSERT INTO audit_events VALUES('01A2A71A-7E08-78CD-996B-3039EA97FF6F',1798099861000000,'device','aaac13193afbc0dc7125f8efd2b98dee83fe2959b39cdb4298b0f725193cdfb0','aaac13193afbc0dc','enrollment_withdrawn','enrollment_request','01a2a719-8fc0-7e71-a9d1-43016052fdc4','{"deviceKey":"withdrawn"}');
INSERT INTO audit_events VALUES('01A2A71B-6868-7822-A87F-15C1482DB864',1798099921000000,'token','bootstrap','Bootstrap token','backup_taken','backup','muster-2026-12-24T081201Z','{"backup":"muster-2026-12-24T081201Z"}');
CREATE TABLE IF NOT EXISTS "operators" (
    "id" TEXT NOT NULL CONSTRAINT "pk_operators" PRIMARY KEY,
    "username" TEXT NOT NULL,
    "username_key" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "stamp" TEXT NOT NULL,
    "last_sign_in_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO operators VALUES('01A2076B-4400-713A-8ADC-0816379C472A','admin','admin','AQAAAAIAAzRQAAAAELALXd5i/ofFWF4gzt2s0dOxcfYFOL8R6qlPwdH6iFUWHVlZhZCTPx/bSg5vgLbylg==',0,'01A2076B-4400-73FF-8F9B-C92B24C4E2F1',NULL,1795420800000000,1);
CREATE TABLE IF NOT EXISTS "people" (
    "id" TEXT NOT NULL CONSTRAINT "pk_people" PRIMARY KEY,
    "peer_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "display_name_key" TEXT NOT NULL,
    "email" TEXT NULL,
    "org_unique_id" TEXT NULL,
    "status" TEXT NOT NULL,
    "enrollment" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO people VALUES('01A2A719-8FC0-7F56-8562-C1EAA9DCFA47','d23fbb27d5ff7417488c2651f78e7f52','Zoë O''Hara','zoë o''hara','zoe@example.org',NULL,'active','enrolled',1798099800000000,2);
CREATE TABLE IF NOT EXISTS "person_device_keys" (
    "person_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    CONSTRAINT "pk_person_device_keys" PRIMARY KEY ("person_id", "fingerprint")
);
INSERT INTO person_device_keys VALUES('01A2A719-8FC0-7F56-8562-C1EAA9DCFA47','3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1');
CREATE TABLE IF NOT EXISTS "devices" (
    "id" TEXT NOT NULL CONSTRAINT "pk_devices" PRIMARY KEY,
    "device_key" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "display_name_key" TEXT NOT NULL,
    "org_unique_id" TEXT NULL,
    "claimed_serial_number" TEXT NULL,
    "platform" TEXT NOT NULL,
    "os_version" TEXT NOT NULL,
    "certificate_fingerprint" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "owner_person_id" TEXT NULL,
    "ownership_source" TEXT NULL,
    "ownership_effective_at" INTEGER NULL,
    "admitted" INTEGER NOT NULL,
    "desired_version" INTEGER NOT NULL,
    "enrolled_at" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO devices VALUES('01A2A71A-7E08-739B-A00C-6D32A10FF616','laptop-of-zoe','Computer laptop-of-zoe','computer laptop-of-zoe',NULL,NULL,'linux','Debian GNU/Linux 13','3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1','active','01A2A719-8FC0-7F56-8562-C1EAA9DCFA47','enrollment',1798099871000000,1,0,1798099861000000,2);
CREATE TABLE IF NOT EXISTS "device_keys" (
    "fingerprint" TEXT NOT NULL CONSTRAINT "pk_device_keys" PRIMARY KEY,
    "spki" BLOB NOT NULL,
    "certificate_fingerprint" TEXT NOT NULL,
    "device_id" TEXT NULL,
    "state" TEXT NOT NULL,
    "retires_at" INTEGER NULL,
    "first_seen_at" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO device_keys VALUES('71244bbaf3bc301565795cd0d85851cf4a0434b52c6f8c2f8335d2d75b7f24c7',X'3059301306072a8648ce3d020106082a8648ce3d03010703420004ea1c982f22d625628e203b9b0847634dbf514f9f99fa0ad476d64cafb6516ce01f47749520a8ecf64db74bc90e48bcd67e0db0dea00779577727950c37fa123c','1ac4b0b1ab39f9e8e4a1abad4df599b932de4ddd28741abdb7b538dbe8584ce2',NULL,'unbound',NULL,1795420800000000,1);
INSERT INTO device_keys VALUES('131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8',X'3059301306072a8648ce3d020106082a8648ce3d03010703420004bd1b9bb1a2187ef82f4f7599a4b2a0e22a86b674733d775387ee6d8e690285d50ab4b179a70504ed535b2d21b9e1003431fcab17d45dc228ff733850a803623d','3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1','01A2A71A-7E08-739B-A00C-6D32A10FF616','active',NULL,1798099800000000,2);
INSERT INTO device_keys VALUES('131d14a1ef9dd8957e90ac7f43c4de0019dca6ec1ac123e36ecd415e0a4076da',X'3059301306072a8648ce3d020106082a8648ce3d03010703420004935b7e42107b1152874bcfe40f2456fd1bb82e819ad099b6790f1208922052b89fc3c0d7daac251260d0ef72348b830c2fba771e57d442fb04d53a6cfac5c8e7','45afceb83799a3dbc15266772c4579df532936411239564e8b9c3a90dd1f2e83',NULL,'unbound',NULL,1798099800000000,1);
INSERT INTO device_keys VALUES('aaac13193afbc0dc7125f8efd2b98dee83fe2959b39cdb4298b0f725193cdfb0',X'3059301306072a8648ce3d020106082a8648ce3d030107034200046276336ba72f90ada8d9182d2e553b0f21fc89defed4580c5f21bd123096dcf26ca19ae1762d6a8f007131a6dd3ddaf9b0a3331638bcb5d6dcb2ed056b586826','7f228de6d6a84d4ff7201864eedbe2f853401d8090cae36ae2a9254750acda3b',NULL,'unbound',NULL,1798099800000000,1);
INSERT INTO device_keys VALUES('d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e',X'3059301306072a8648ce3d020106082a8648ce3d03010703420004b3460ab70b9d762a91cdf6bd12a27f436cfeb3cf89ccaf27b89cd97f13b0569d38164b13712b3e60a3b27b4de444d6de493957bd28c0495cf508e73241f8196f','519709401334177ea6e463ce22e5665747f8f9db81fbcd22954442645a652c1c',NULL,'unbound',NULL,1798099800000000,1);
CREATE TABLE IF NOT EXISTS "device_last_seen" (
    "device_id" TEXT NOT NULL CONSTRAINT "pk_device_last_seen" PRIMARY KEY,
    "at" INTEGER NOT NULL
);
INSERT INTO device_last_seen VALUES('01A2A71A-7E08-739B-A00C-6D32A10FF616',1798099921000000);
CREATE TABLE IF NOT EXISTS "enrollment_records" (
    "id" TEXT NOT NULL CONSTRAINT "pk_enrollment_records" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "device_id" TEXT NULL,
    "platform" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "attempt_no" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "state_before" TEXT NULL,
    "outcome" TEXT NULL,
    "wait_reason" TEXT NULL,
    "waiting_since" INTEGER NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL,
    "last_event_at" INTEGER NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "device_notes" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO enrollment_records VALUES('01A2076B-4400-7C54-BB1C-A29237C5DB5F','71244bbaf3bc301565795cd0d85851cf4a0434b52c6f8c2f8335d2d75b7f24c7',NULL,'linux','agent',1,'cancelled',NULL,'expired',NULL,NULL,1795420800000000,1798099800000000,1798099800000000,3,0,2);
INSERT INTO enrollment_records VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040','131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8','01A2A71A-7E08-739B-A00C-6D32A10FF616','linux','agent',1,'enrolled',NULL,'success',NULL,NULL,1798099800000000,1798099921000000,1798099921000000,9,0,4);
INSERT INTO enrollment_records VALUES('01A2A719-8FC0-746B-9C59-71291F625203','131d14a1ef9dd8957e90ac7f43c4de0019dca6ec1ac123e36ecd415e0a4076da',NULL,'linux','agent',1,'cancelled',NULL,'rejected',NULL,NULL,1798099800000000,1798099921000000,1798099921000000,4,0,3);
INSERT INTO enrollment_records VALUES('01A2A719-8FC0-78F1-9DAF-A87021C73478','aaac13193afbc0dc7125f8efd2b98dee83fe2959b39cdb4298b0f725193cdfb0',NULL,'linux','agent',1,'cancelled',NULL,'withdrawn',NULL,NULL,1798099800000000,1798099861000000,1798099861000000,3,0,2);
INSERT INTO enrollment_records VALUES('01A2A719-8FC0-7C22-95FB-911CE6DC0BA3','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e',NULL,'linux','agent',1,'cancelled',NULL,'superseded',NULL,NULL,1798099800000000,1798099860000000,1798099860000000,3,0,2);
INSERT INTO enrollment_records VALUES('01A2A71A-7A20-7B72-83FA-AA5218DB7F23','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e',NULL,'linux','agent',2,'awaiting_approval',NULL,NULL,'human_decision',1798099860000000,1798099860000000,NULL,1798099860000000,2,0,1);
CREATE TABLE IF NOT EXISTS "enrollment_events" (
    "record_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_state" TEXT NULL,
    "to_state" TEXT NULL,
    "wait_reason" TEXT NULL,
    "outcome" TEXT NULL,
    "actor" TEXT NOT NULL,
    "claimed_at" INTEGER NULL,
    "data" TEXT NULL,
    CONSTRAINT "pk_enrollment_events" PRIMARY KEY ("record_id", "seq")
);
INSERT INTO enrollment_events VALUES('01A2076B-4400-7C54-BB1C-A29237C5DB5F',1,1795420800000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2076B-4400-7C54-BB1C-A29237C5DB5F',2,1795420800000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2076B-4400-7C54-BB1C-A29237C5DB5F',3,1798099800000000,'state','awaiting_approval','cancelled',NULL,'expired','job',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',1,1798099800000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',2,1798099800000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-746B-9C59-71291F625203',1,1798099800000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-746B-9C59-71291F625203',2,1798099800000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-78F1-9DAF-A87021C73478',1,1798099800000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-78F1-9DAF-A87021C73478',2,1798099800000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7C22-95FB-911CE6DC0BA3',1,1798099800000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7C22-95FB-911CE6DC0BA3',2,1798099800000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7C22-95FB-911CE6DC0BA3',3,1798099860000000,'state','awaiting_approval','cancelled',NULL,'superseded','device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A71A-7A20-7B72-83FA-AA5218DB7F23',1,1798099860000000,'state','authenticating','authorizing',NULL,NULL,'device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A71A-7A20-7B72-83FA-AA5218DB7F23',2,1798099860000000,'state','authorizing','awaiting_approval','human_decision',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',3,1798099861000000,'wait','awaiting_approval','awaiting_approval','undo_window',NULL,'admin',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-746B-9C59-71291F625203',3,1798099861000000,'wait','awaiting_approval','awaiting_approval','undo_window',NULL,'admin',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-78F1-9DAF-A87021C73478',3,1798099861000000,'state','awaiting_approval','cancelled',NULL,'withdrawn','device',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-746B-9C59-71291F625203',4,1798099921000000,'state','awaiting_approval','cancelled',NULL,'rejected','job',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',4,1798099921000000,'state','awaiting_approval','issuing_identity','device_confirmation',NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',5,1798099921000000,'state','issuing_identity','registering',NULL,NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',6,1798099921000000,'state','registering','device_setup',NULL,NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',7,1798099921000000,'state','device_setup','applying_policies',NULL,NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',8,1798099921000000,'state','applying_policies','installing_apps',NULL,NULL,'server',NULL,NULL);
INSERT INTO enrollment_events VALUES('01A2A719-8FC0-7F55-8EF3-E9B56B26E040',9,1798099921000000,'state','installing_apps','enrolled',NULL,'success','server',NULL,NULL);
CREATE TABLE IF NOT EXISTS "admission_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_admission_decisions" PRIMARY KEY,
    "record_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NULL,
    "rules" TEXT NOT NULL
);
INSERT INTO admission_decisions VALUES('01A2076B-4400-7E37-983B-C76034557224','01A2076B-4400-7C54-BB1C-A29237C5DB5F',1795420800000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"0","pending_total":"0"}}]');
INSERT INTO admission_decisions VALUES('01A2A719-8FC0-7CC7-82BB-2ADA1A617606','01A2A719-8FC0-7F55-8EF3-E9B56B26E040',1798099800000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"0","pending_total":"0"}}]');
INSERT INTO admission_decisions VALUES('01A2A719-8FC0-7FB3-901A-0B75C8591E80','01A2A719-8FC0-746B-9C59-71291F625203',1798099800000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"1","pending_total":"1"}}]');
INSERT INTO admission_decisions VALUES('01A2A719-8FC0-713E-8CB6-2E8D2DE4AE0F','01A2A719-8FC0-78F1-9DAF-A87021C73478',1798099800000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"2","pending_total":"2"}}]');
INSERT INTO admission_decisions VALUES('01A2A719-8FC0-760E-A508-45121502548A','01A2A719-8FC0-7C22-95FB-911CE6DC0BA3',1798099800000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"3","pending_total":"3"}}]');
INSERT INTO admission_decisions VALUES('01A2A71A-7A20-7EA4-830C-643DA9471CA7','01A2A71A-7A20-7B72-83FA-AA5218DB7F23',1798099860000000,'held',NULL,'[{"rule":"enrollment-queue","verdict":{"kind":0,"code":null},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{"pending_from_address":"4","pending_total":"4"}}]');
INSERT INTO admission_decisions VALUES('01A2A71A-7E08-7452-B01F-76588075D365','01A2A719-8FC0-7F55-8EF3-E9B56B26E040',1798099861000000,'admitted','approved_by_person','[{"rule":"enrollment-queue","verdict":{"kind":1,"code":"approved_by_person"},"facts":{}},{"rule":"pending-limit","verdict":{"kind":0,"code":null},"facts":{}}]');
CREATE TABLE IF NOT EXISTS "enrollment_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_enrollment_requests" PRIMARY KEY,
    "record_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "device_key" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "display_name_key" TEXT NOT NULL,
    "peer_id" TEXT NOT NULL,
    "org_unique_id" TEXT NULL,
    "serial_number" TEXT NULL,
    "platform" TEXT NOT NULL,
    "os_version" TEXT NOT NULL,
    "agent_version" TEXT NOT NULL,
    "key_fingerprint" TEXT NOT NULL,
    "certificate_fingerprint" TEXT NOT NULL,
    "sha1_thumbprint" TEXT NULL,
    "content" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "conflict" INTEGER NOT NULL,
    "requested_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "decided_at" INTEGER NULL,
    "decided_by" TEXT NULL,
    "note" TEXT NULL,
    "person_id" TEXT NULL,
    "device_id" TEXT NULL,
    "effective_at" INTEGER NULL,
    "took_effect" INTEGER NOT NULL,
    "row_version" INTEGER NOT NULL
);
INSERT INTO enrollment_requests VALUES('01A2076B-4400-7C05-93F1-1E3190631393','01A2076B-4400-7C54-BB1C-A29237C5DB5F','expired','late','Computer late','computer late','946cebb6669613f3f25533a25eb6074f',NULL,NULL,'linux','Debian GNU/Linux 13','0.1.0','71244bbaf3bc301565795cd0d85851cf4a0434b52c6f8c2f8335d2d75b7f24c7','1ac4b0b1ab39f9e8e4a1abad4df599b932de4ddd28741abdb7b538dbe8584ce2','12e78bddca8a105d4c33109dae0988ae3ba18c3b','082db54c0c51dc69ce836c7b5bd8429fbf78222e09ac608b705d9416c4369229','127.0.0.1',0,1795420800000000,1798012800000000,NULL,NULL,NULL,NULL,NULL,NULL,0,2);
INSERT INTO enrollment_requests VALUES('01A2A719-8FC0-75BC-9426-B163106AC828','01A2A719-8FC0-7F55-8EF3-E9B56B26E040','approved','laptop-of-zoe','Computer laptop-of-zoe','computer laptop-of-zoe','d23fbb27d5ff7417488c2651f78e7f52',NULL,NULL,'linux','Debian GNU/Linux 13','0.1.0','131b4bf0f8bcfe1a55f6e4910e00499b8de35abe6e0c121c81bb32661764eab8','3195f9fd4b5e9678b1ba2cd66d4e7c7fadc3bf4b4e288f194c67125e71889ba1','6c48f29b18fdfc586ad45912fea227d5e58a1a21','f339b2cfe72db03a02362820a9a1fb6d964510d1cfa52be70f1343588782653b','127.0.0.1',0,1798099800000000,1800691800000000,1798099861000000,'Bootstrap token',NULL,'01A2A719-8FC0-7F56-8562-C1EAA9DCFA47','01A2A71A-7E08-739B-A00C-6D32A10FF616',1798099871000000,1,4);
INSERT INTO enrollment_requests VALUES('01A2A719-8FC0-78F6-BDED-8F025BB66D9B','01A2A719-8FC0-746B-9C59-71291F625203','rejected','rejected','Computer rejected','computer rejected','4f35cbdc3a50bb76fe36976e838cd2c6',NULL,NULL,'linux','Debian GNU/Linux 13','0.1.0','131d14a1ef9dd8957e90ac7f43c4de0019dca6ec1ac123e36ecd415e0a4076da','45afceb83799a3dbc15266772c4579df532936411239564e8b9c3a90dd1f2e83','46d79b42dd292c316453f0d013582009cb27df8b','fd820637a6832780c2f937d5f5a408d2117de5297ee30bbc603717d6d3e8b8fb','127.0.0.1',0,1798099800000000,1800691800000000,1798099861000000,'Bootstrap token',NULL,NULL,NULL,1798099871000000,1,3);
INSERT INTO enrollment_requests VALUES('01A2A719-8FC0-7E71-A9D1-43016052FDC4','01A2A719-8FC0-78F1-9DAF-A87021C73478','withdrawn','withdrawn','Computer withdrawn','computer withdrawn','7aa0c63a0db7c9edd8a2add22e44ef64',NULL,NULL,'linux','Debian GNU/Linux 13','0.1.0','aaac13193afbc0dc7125f8efd2b98dee83fe2959b39cdb4298b0f725193cdfb0','7f228de6d6a84d4ff7201864eedbe2f853401d8090cae36ae2a9254750acda3b','520cd469c3adc86032811e667cd1703e873ee4f1','c7153627e9858f149c49cf4f354908f61ab56971be538cd61e8cc7422f928064','127.0.0.1',0,1798099800000000,1800691800000000,NULL,NULL,NULL,NULL,NULL,NULL,0,2);
INSERT INTO enrollment_requests VALUES('01A2A719-8FC0-7841-A812-68C8004ABA03','01A2A719-8FC0-7C22-95FB-911CE6DC0BA3','superseded','waiting','Computer waiting','computer waiting','4dda19583278891cfe75efcd930f2dbd',NULL,NULL,'linux','Debian GNU/Linux 13','0.1.0','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e','519709401334177ea6e463ce22e5665747f8f9db81fbcd22954442645a652c1c','2d85eb51b346ef0a721a1431318097539494f36d','7ec17801f3ae0a0420c08bc49099a3f0ea0f9e16719294b1985080073e9253fc','127.0.0.1',0,1798099800000000,1800691800000000,NULL,NULL,NULL,NULL,NULL,NULL,0,2);
INSERT INTO enrollment_requests VALUES('01A2A71A-7A20-7F2F-AB90-C5D0BA397589','01A2A71A-7A20-7B72-83FA-AA5218DB7F23','pending','waiting','Computer waiting','computer waiting','4dda19583278891cfe75efcd930f2dbd',NULL,NULL,'linux','Debian GNU/Linux 14','0.1.0','d404a5761f6b704f18e4280b7feed4d48513838ac83917f2616a2cf6a2d7552e','519709401334177ea6e463ce22e5665747f8f9db81fbcd22954442645a652c1c','2d85eb51b346ef0a721a1431318097539494f36d','1080512ab96c81e96dace89e9bc633eb67c80cdea4f7d12291907001d804400e','127.0.0.1',0,1798099860000000,1800691860000000,NULL,NULL,NULL,NULL,NULL,NULL,0,1);
CREATE TABLE IF NOT EXISTS "pending_counts" (
    "scope" TEXT NOT NULL CONSTRAINT "pk_pending_counts" PRIMARY KEY,
    "count" INTEGER NOT NULL
);
INSERT INTO pending_counts VALUES('all/7',0);
INSERT INTO pending_counts VALUES('all/1',0);
INSERT INTO pending_counts VALUES('address/127.0.0.1',1);
INSERT INTO pending_counts VALUES('all/a',0);
INSERT INTO pending_counts VALUES('all/d',1);
CREATE TABLE IF NOT EXISTS "used_nonces" (
    "issued_at" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "pk_used_nonces" PRIMARY KEY ("issued_at", "hash")
);
INSERT INTO used_nonces VALUES(1798099800000000,'0061aa0fb2a3e72bd04a55ad50f9a3d163083e9da933956148e439cc13555b28');
INSERT INTO used_nonces VALUES(1798099800000000,'c7fd7fd6c8d28c6340433004247b1ab420ba41bb7b4eb831fa86619b96c3b70c');
INSERT INTO used_nonces VALUES(1798099800000000,'08940531a0d24e4eac758c3f44fce9ce777e349fa137fb5c2caa4ede7577e51d');
INSERT INTO used_nonces VALUES(1798099800000000,'99539b1fca7b53f84c00a7fbd576ead5ae5bb9908ed84a949283fb9b1ebf471b');
INSERT INTO used_nonces VALUES(1798099860000000,'152fde49bdcb1321a60e4f77cd44b204209362d90ec8a95d0d65cb284826f87d');
INSERT INTO used_nonces VALUES(1798099861000000,'fe6ba2197c2f4c390b9332ab227de7127e022eb2abe7ea59bd91bd0d1f8fca8b');
CREATE TABLE IF NOT EXISTS "agent_report_streams" (
    "device_id" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_agent_report_streams" PRIMARY KEY ("device_id", "stream")
);
INSERT INTO agent_report_streams VALUES('01A2A71A-7E08-739B-A00C-6D32A10FF616','s1',1,1798099921000000);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('outbox',17);
CREATE INDEX "ix_outbox_stream_position" ON "outbox" ("stream", "position");
CREATE UNIQUE INDEX "ix_jobs_unique_key" ON "jobs" ("unique_key");
CREATE INDEX "ix_jobs_due_at" ON "jobs" ("due_at");
CREATE INDEX "ix_change_feed_at" ON "change_feed" ("at");
CREATE INDEX "ix_audit_events_at_id" ON "audit_events" ("at", "id");
CREATE INDEX "ix_audit_events_entity_kind_entity_id_at_id" ON "audit_events" ("entity_kind", "entity_id", "at", "id");
CREATE TRIGGER audit_events_refuses_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
CREATE TRIGGER audit_events_refuses_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
CREATE TRIGGER audit_events_refuses_replace BEFORE INSERT ON audit_events WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
CREATE UNIQUE INDEX "ix_operators_username_key" ON "operators" ("username_key");
CREATE UNIQUE INDEX "ix_people_peer_id" ON "people" ("peer_id");
CREATE INDEX "ix_people_display_name_key_id" ON "people" ("display_name_key", "id");
CREATE INDEX "ix_people_created_at_id" ON "people" ("created_at", "id");
CREATE INDEX "ix_people_enrollment_display_name_key_id" ON "people" ("enrollment", "display_name_key", "id");
CREATE INDEX "ix_person_device_keys_fingerprint" ON "person_device_keys" ("fingerprint");
CREATE UNIQUE INDEX "ix_devices_device_key" ON "devices" ("device_key") WHERE status <> 'revoked';
CREATE INDEX "ix_devices_display_name_key_id" ON "devices" ("display_name_key", "id");
CREATE INDEX "ix_devices_owner_person_id" ON "devices" ("owner_person_id");
CREATE INDEX "ix_device_keys_device_id" ON "device_keys" ("device_id");
CREATE UNIQUE INDEX "ix_enrollment_records_key_attempt_no" ON "enrollment_records" ("key", "attempt_no");
CREATE INDEX "ix_enrollment_records_device_id_started_at" ON "enrollment_records" ("device_id", "started_at");
CREATE INDEX "ix_admission_decisions_record_id_at" ON "admission_decisions" ("record_id", "at");
CREATE INDEX "ix_enrollment_requests_state_requested_at_id" ON "enrollment_requests" ("state", "requested_at", "id");
CREATE INDEX "ix_enrollment_requests_state_expires_at" ON "enrollment_requests" ("state", "expires_at");
CREATE INDEX "ix_enrollment_requests_key_fingerprint_requested_at" ON "enrollment_requests" ("key_fingerprint", "requested_at");
CREATE INDEX "ix_enrollment_requests_device_key_state" ON "enrollment_requests" ("device_key", "state");
CREATE INDEX "ix_enrollment_requests_certificate_fingerprint" ON "enrollment_requests" ("certificate_fingerprint");
CREATE INDEX "ix_enrollment_requests_peer_id" ON "enrollment_requests" ("peer_id");
COMMIT;
