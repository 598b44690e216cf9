using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>How far each device is with what it should have.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0160_device_items")]
internal sealed class DeviceItems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_items",
            c => new
            {
                device_id = c.Id(),
                kind = c.Text(),
                content_id = c.Id(),
                content_version = c.Number(),
                desired_version = c.Number(),
                state = c.Text(),
                round = c.SmallNumber(),
                attempts = c.SmallNumber(),
                retry_at = c.Instant(nullable: true),
                code = c.Text(nullable: true),
                claimed_detail = c.Text(nullable: true),
                changed_at = c.Instant(),
            },
            row => new
            {
                row.device_id,
                row.kind,
                row.content_id,
            }
        );
        migrationBuilder.Index("device_items", "content_id", "state", "device_id");
    }
}
