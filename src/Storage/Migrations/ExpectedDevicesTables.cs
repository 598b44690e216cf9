using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Devices that may come, by the batches that put them on the list.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0190_expected_devices")]
internal sealed class ExpectedDevicesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "expected_batches",
            c => new
            {
                number = c.Number(),
                state = c.Text(),
                opened_at = c.Instant(),
            },
            row => row.number
        );
        migrationBuilder.Table(
            "expected_devices",
            c => new
            {
                device_id = c.Id(),
                batch = c.Number(),
                display_name = c.Text(),
                display_name_key = c.Key(),
                platform = c.Text(),
                ownership = c.Text(),
                owner_person_id = c.Id(nullable: true),
                serial_number = c.Text(nullable: true),
                manufacturer = c.Text(nullable: true),
                model = c.Text(nullable: true),
                asset_tag = c.Text(nullable: true),
                listed_at = c.Instant(),
                withdrawn_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => new { row.device_id, row.batch }
        );
        migrationBuilder.Index("expected_devices", "display_name_key", "device_id");
        migrationBuilder.Index("expected_devices", "owner_person_id");
        migrationBuilder.Index("expected_devices", "batch", "device_id");
        migrationBuilder.Table(
            "expected_identifiers",
            c => new
            {
                kind = c.Text(),
                value = c.Key(),
                value_key = c.Key(),
                batch = c.Number(),
                device_id = c.Id(),
            },
            row => new
            {
                row.kind,
                row.value,
                row.batch,
            }
        );
        migrationBuilder.Index("expected_identifiers", "kind", "value_key");
        migrationBuilder.Index("expected_identifiers", "device_id", "batch");
        migrationBuilder.Table(
            "expected_groups",
            c => new
            {
                group_id = c.Id(),
                device_id = c.Id(),
                batch = c.Number(),
            },
            row => new
            {
                row.group_id,
                row.device_id,
                row.batch,
            }
        );
        migrationBuilder.Index("expected_groups", "device_id", "batch");
    }
}
