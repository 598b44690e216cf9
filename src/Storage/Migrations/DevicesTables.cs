using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0006_devices")]
internal sealed class DevicesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "devices",
            c => new
            {
                id = c.Id(),
                device_key = c.Key(),
                display_name = c.Text(),
                display_name_key = c.Key(),
                org_unique_id = c.Text(nullable: true),
                claimed_serial_number = c.Text(nullable: true),
                platform = c.Key(),
                os_version = c.Text(),
                certificate_fingerprint = c.Key(),
                status = c.Key(),
                owner_person_id = c.Id(nullable: true),
                ownership_source = c.Key(nullable: true),
                ownership_effective_at = c.Instant(nullable: true),
                admitted = c.Flag(),
                desired_version = c.Number(),
                enrolled_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("devices", ["device_key"], filter: "status <> 'revoked'");
        migrationBuilder.Index("devices", "display_name_key", "id");
        migrationBuilder.Index("devices", "owner_person_id");

        migrationBuilder.Table(
            "device_keys",
            c => new
            {
                fingerprint = c.Key(),
                spki = c.Bytes(),
                certificate_fingerprint = c.Key(),
                device_id = c.Id(nullable: true),
                state = c.Key(),
                retires_at = c.Instant(nullable: true),
                first_seen_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.fingerprint
        );
        migrationBuilder.Index("device_keys", "device_id");

        migrationBuilder.Table(
            "device_last_seen",
            c => new { device_id = c.Id(), at = c.Instant() },
            row => row.device_id
        );
    }
}
